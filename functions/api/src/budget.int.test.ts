import { accessMatrix, type OperationId, routes } from '@parole/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partyOf, scenes, stateEnvelope } from './testing/access-scenes.ts'
import type { Calling } from './testing/api-client.ts'
import {
  allocation,
  commitment,
  declared,
  dunkerque,
  equity,
  hautsDeFrance,
  promisor,
} from './testing/evidence.ts'
import { type Issuer, openIssuer } from './testing/issuer.ts'
import { meteredDisk } from './testing/metered-disk.ts'
import { type Metered, meteredTable } from './testing/metered-table.ts'
import { dynamoLocal } from './testing/stores.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const load = 'BatchGetItem'
const ledger = 'Query'
const write = [load, 'TransactWriteItems']

const operations = Object.keys(routes) as OperationId[]

/** What each operation asks of the store, when nothing is in its way. */
const budget: Readonly<Record<OperationId, readonly string[]>> = {
  listTerritories: [],
  getTerritory: [],
  listRegions: [],
  listOperators: [],
  listAnnouncedCounts: [],
  listConventions: [ledger],
  registerConvention: write,
  getConvention: [load],
  listCommitments: [ledger],
  registerCommitment: write,
  getCommitment: [load],
  amendCommitment: write,
  withdrawCommitment: write,
  noticeClosure: write,
  closeCommitment: write,
  rateCommitment: [ledger],
  listEnvelopes: [ledger],
  listDeliveries: [ledger],
  declareDelivery: write,
  getDelivery: [load],
  recordPayment: write,
  recordRelease: write,
  correctDelivery: write,
  retractDelivery: write,
  confirmDelivery: write,
  disputeDelivery: write,
  resolveDispute: write,
  recordSupport: write,
  // Definitions with their sheets, then the designations of the page.
  listReferents: [ledger, load],
  getReferent: [load],
  designateReferent: write,
  endReferent: write,
  eraseContact: write,
  getCohort: [ledger],
  selectTerritory: write,
  deselectTerritory: write,
  listClaims: [ledger],
  publishClaim: write,
  getClaim: [load],
  withdrawClaim: write,
  listRequests: [ledger],
  submitRequest: write,
  getRequest: [load],
  acknowledgeRequest: write,
  answerRequest: write,
  withdrawRequest: write,
  getProcessingTimes: ['GetItem'],
  getScoreboard: [ledger],
  getScoreboardSeries: [ledger],
  listKeys: [load, ledger],
  issueKey: write,
  revokeKey: write,
  listEvents: [ledger],
  getOpenApi: [],
  getDocs: [],
  getHealth: [],
}

const disks: { remove: () => Promise<void> }[] = []
let issuer: Issuer
beforeAll(async () => {
  issuer = await openIssuer()
})
afterAll(() => issuer.close())
afterAll(() => Promise.all(disks.map((disk) => disk.remove())))

const onDisk = async (name: string): Promise<Metered> => {
  const disk = await meteredDisk(name)
  disks.push(disk)
  return disk
}

const stores = [
  { of: 'DynamoDB', count: 10, open: meteredTable, there: dynamoLocal !== null },
  { of: 'DynamoDB', count: 10_000, open: meteredTable, there: dynamoLocal !== null },
  { of: 'the embedded store', count: 100_000, open: onDisk, there: true },
]

describe.each(stores.filter(({ there }) => there))(
  'requests to $of, with $count deliveries',
  ({ count, open }) => {
    let register: TestRegister
    let table: Metered
    let id: string
    beforeAll(async () => {
      table = await open(`api-budget-${count}`)
      register = await openTestRegister({ store: table.store, oidc: issuer.settings })
      const body = commitment(stateEnvelope, { promisor: 'state' })
      await register.accepted('registerCommitment', { as: 'delegation', body })
      id = (await declared(register)).body.id
      await table.copy(id, count - 1)
      for (const party of ['delegation', promisor, dunkerque] as const)
        await register.tokenFor(party, 'reader')
    }, 120_000)

    const cost = (operation: OperationId, sent: Calling = {}, status = 200) =>
      table.during(async () => expect((await register.call(operation, sent)).status).toBe(status))

    test.each(operations)('%s', async (operation) => {
      const asking = accessMatrix(routes).find(
        (one) => one.operationId === operation && one.allowed && one.owner === (one.caller !== null),
      )
      if (asking === undefined) throw new Error(`nobody may call ${operation}`)
      const sent = await scenes[operation](register, asking, operations.indexOf(operation))
      const as = partyOf(asking)
      const token = as && asking.caller ? await register.tokenFor(as, asking.caller.role) : undefined
      const requests = await table.during(() =>
        register.accepted(operation, { ...sent, ...(token !== undefined && { token }) }),
      )
      expect(requests).toEqual(budget[operation])
    })

    test('a place’s scoreboard, or a rating in it, asks for definitions and for its figures', async () => {
      for (const scope of [hautsDeFrance, dunkerque]) {
        expect(await cost('getScoreboard', { params: { scope } })).toEqual([ledger, ledger])
        expect(await cost('getScoreboardSeries', { params: { scope } })).toEqual([ledger, ledger])
        const rating = { params: { id: equity }, query: { scope } }
        expect(await cost('rateCommitment', rating)).toEqual([ledger, ledger])
      }
      expect(await cost('getScoreboard', { params: { scope: 'operator-bpifrance' } })).toEqual([ledger])
    })

    test('a filtered list is one request, however much it filters', async () => {
      for (const query of [
        { commitment: equity },
        { territory: dunkerque },
        { region: 'region-84' },
        { limit: 200 },
      ]) {
        expect(await cost('listDeliveries', { query })).toEqual([ledger])
      }
      for (const query of [
        { operator: promisor },
        { territory: dunkerque, state: 'declined' },
        { waitingDays: 90 },
      ]) {
        expect(await cost('listRequests', { query })).toEqual([ledger])
      }
    })

    test('a key costs a single read nothing, and a list one request each half minute', async () => {
      const as = { as: dunkerque, role: 'reader' } as const
      expect(await cost('getDelivery', { ...as, params: { id } })).toEqual([load])
      expect(await cost('listDeliveries', as)).toEqual([load, ledger])
      expect(await cost('listDeliveries', as)).toEqual([ledger])
      register.clock.pass(29)
      expect(await cost('listKeys', as)).toEqual([ledger])
      register.clock.pass(1)
      expect(await cost('listKeys', as)).toEqual([load, ledger])
    })

    test('an access token costs the store nothing', async () => {
      const token = await issuer.token({ exp: 2_000_000_000 })
      expect(await cost('getDelivery', { token, params: { id } })).toEqual([load])
      expect(await cost('listDeliveries', { token })).toEqual([ledger])
      expect(await cost('listKeys', { token })).toEqual([ledger])
      const sent = { token, idempotencyKey: `token-${count}`, body: allocation() }
      expect(await cost('declareDelivery', sent, 201)).toEqual(write)
      expect(await cost('declareDelivery', sent, 201)).toEqual([load])
      const expired = await issuer.token({ exp: 1 })
      expect(await cost('declareDelivery', { ...sent, token: expired }, 401)).toEqual([])
    })

    test('a replay costs one request, a refusal never more than a write', async () => {
      const sent = { as: promisor, idempotencyKey: `once-${count}`, body: allocation() } as const
      expect(await cost('declareDelivery', sent, 201)).toEqual(write)
      expect(await cost('declareDelivery', sent, 201)).toEqual([load])
      expect(await cost('declareDelivery', { ...sent, body: allocation() }, 422)).toEqual([load])
      const refused = (changes: object, status: number) =>
        cost('declareDelivery', { as: promisor, body: allocation({ ...changes }) }, status)
      // The rules say no: the call's record is looked at once more, for a batch read is no snapshot.
      expect(await refused({ theme: 'tourism' }, 422)).toEqual([load, load])
      // Only the store can tell.
      expect(await refused({ amountCents: 110_000_000_01 }, 409)).toEqual(write)
      expect(await refused({ reference: sent.body.reference }, 409)).toEqual(write)
      // Nothing is asked for what can be told without.
      expect(await refused({ amountCents: 0 }, 400)).toEqual([])
      expect(await cost('declareDelivery', { body: allocation() }, 401)).toEqual([])
      const wrong = { as: dunkerque, params: { id }, body: {} } as const
      expect(await cost('confirmDelivery', wrong, 428)).toEqual([])
      expect(await cost('confirmDelivery', { ...wrong, ifMatch: '"9"' }, 412)).toEqual([load, load])
    })
  },
)
