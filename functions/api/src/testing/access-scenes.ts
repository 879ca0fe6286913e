import type { Caller, OperationId } from '@parole/contract'
import type { PartyId, PartyKind } from '@parole/domain'
import type { Calling } from './api-client.ts'
import {
  actionSheet,
  allocation,
  claim,
  commitment,
  convention,
  dunkerque,
  engineering,
  equity,
  hautsDeFrance,
  lacq,
  otherOperator,
  promisor,
  proof,
  publicReason,
  submitted,
} from './evidence.ts'
import { placeScenes } from './place-scenes.ts'
import type { TestRegister } from './test-register.ts'

/** The envelope of the State's own, which the facts of 2019 do not have. */
export const stateEnvelope = 'state-engineering'

const own: Readonly<Record<PartyKind, PartyId>> = {
  state: 'state',
  delegation: 'delegation',
  operator: promisor,
  region: hautsDeFrance,
  territory: dunkerque,
}
const others: Readonly<Record<PartyKind, PartyId>> = {
  ...own,
  operator: otherOperator,
  region: 'region-84',
  territory: lacq,
}

/** One question of the matrix: who asks, and whether the thing is its own. */
export interface Asking {
  readonly caller: Caller
  readonly owner: boolean
}

/** The party that asks: one that owns the thing, or another of the same kind. */
export const partyOf = ({ caller, owner }: Asking): PartyId | undefined =>
  caller === null ? undefined : (owner ? own : others)[caller.kind]

/** Arranges the thing for one question, and says how it is asked. */
export type Scene = (register: TestRegister, asking: Asking, nth: number) => Promise<Calling>

/** There is one State: what it does not own is an operator's. */
const promisorFor = ({ caller, owner }: Asking): PartyId =>
  caller?.kind === 'state' && owner ? 'state' : promisor

const allocationFor = (asking: Asking) =>
  promisorFor(asking) === 'state' ? allocation({ commitment: stateEnvelope, theme: 'studies' }) : allocation()

const delivered = async ({ accepted }: TestRegister, asking: Asking) =>
  (await accepted('declareDelivery', { as: promisorFor(asking), body: allocationFor(asking) })).body

const onDelivery =
  (sent: (asking: Asking) => Calling): Scene =>
  async (register, asking) => ({
    params: { id: (await delivered(register, asking)).id },
    ...sent(asking),
  })

/** About a commitment of whose claim it is; each operation has its own, for a sheet holds so many claims. */
const claimOn = (asking: Asking, commitment = equity) =>
  claim({ about: [promisorFor(asking) === 'state' ? stateEnvelope : commitment] })

const onClaim =
  (commitment: string, sent: Calling = {}): Scene =>
  async ({ accepted }, asking) => {
    const body = claimOn(asking, commitment)
    const { id } = (await accepted('publishClaim', { as: promisorFor(asking), body })).body
    return { params: { id }, ...sent }
  }

const promised = async ({ accepted }: TestRegister, asking: Asking, nth: number) =>
  (
    await accepted('registerCommitment', {
      as: 'delegation',
      body: commitment(`promise-${nth}`, { promisor: promisorFor(asking) }),
    })
  ).body

const onCommitment =
  (sent: Calling): Scene =>
  async (register, asking, nth) => ({ params: { id: (await promised(register, asking, nth)).id }, ...sent })

const asItIs =
  (sent: Calling): Scene =>
  () =>
    Promise.resolve(sent)

/** Dunkerque asks the operator that owns the other things. */
const onRequest =
  (sent: Calling): Scene =>
  async (register) => ({ params: { id: (await submitted(register)).body.id }, ...sent })

const reason = { reason: publicReason }
const movement = { body: { amountCents: 100, effectiveOn: '2019-06-03', source: proof } }
const dated = { effectiveOn: '2020-01-06', source: { url: 'https://example.org/decree' } }

/** Where the caller is a region, it is the region that disputes; the territory everywhere else. */
const disputed: Scene = async (register, asking) => {
  const { id } = await delivered(register, asking)
  const disputing = asking.caller?.kind === 'region' ? hautsDeFrance : dunkerque
  await register.accepted('disputeDelivery', { as: disputing, params: { id }, ifMatch: '"1"', body: reason })
  const ruling = asking.caller?.kind === 'delegation'
  return { params: { id }, body: ruling ? { outcome: 'stands', ...reason } : { outcome: 'lifted' } }
}

/** The delegation closes an account six months after it gave notice. */
const closable: Scene = async (register, asking, nth) => {
  const { id } = await promised(register, asking, nth)
  if (asking.caller?.kind === 'delegation') {
    register.clock.set('2019-08-01T09:00:00.000Z')
    await register.accepted('noticeClosure', { as: 'delegation', params: { id }, body: {} })
    register.clock.set('2020-03-16T09:30:00.000Z')
  }
  return { params: { id }, body: {} }
}

const keyOf: Scene = async ({ accepted }, { caller, owner }) => {
  const holder = (owner ? own : others)[caller?.kind ?? 'operator']
  const another =
    caller?.kind === 'state' || caller?.kind === 'delegation' ? promisor : own[caller?.kind ?? 'operator']
  const party = owner ? holder : another
  const { body } = await accepted('issueKey', { as: 'delegation', body: { party, role: 'reader' } })
  return { params: { id: body.id } }
}

const keysOf: Scene = (_, { caller, owner }) => {
  const kind = caller?.kind ?? 'operator'
  const another = own[kind] === others[kind] ? promisor : own[kind]
  return Promise.resolve({ query: { party: owner ? own[kind] : another } })
}

/** How each operation is arranged and asked. */
export const scenes: Readonly<Record<OperationId, Scene>> = {
  listTerritories: asItIs({ query: { limit: 1 } }),
  getTerritory: asItIs({ params: { id: dunkerque } }),
  listRegions: asItIs({}),
  listOperators: asItIs({}),
  listAnnouncedCounts: asItIs({}),
  listConventions: asItIs({}),
  registerConvention: (_register, _asking, nth) => Promise.resolve({ body: convention(`rider-${nth}`) }),
  getConvention: asItIs({ params: { id: 'bpifrance-2019' } }),
  listCommitments: asItIs({ query: { limit: 1 } }),
  registerCommitment: (_register, asking, nth) =>
    Promise.resolve({ body: commitment(`registered-${nth}`, { promisor: promisorFor(asking) }) }),
  getCommitment: asItIs({ params: { id: equity } }),
  amendCommitment: onCommitment({
    body: {
      ...dated,
      obligation: { ...engineering, perYear: { amountCents: 5_000_000_00, approximate: false } },
    },
  }),
  withdrawCommitment: onCommitment({ body: { ...dated, effectiveOn: '2020-03-16' } }),
  noticeClosure: onCommitment({ body: {} }),
  closeCommitment: closable,
  rateCommitment: asItIs({ params: { id: equity } }),
  listEnvelopes: asItIs({ params: { id: equity } }),
  listDeliveries: asItIs({ query: { limit: 1 } }),
  declareDelivery: (_, asking) => Promise.resolve({ body: allocationFor(asking) }),
  getDelivery: onDelivery(() => ({})),
  recordPayment: onDelivery(() => movement),
  recordRelease: onDelivery(() => movement),
  correctDelivery: onDelivery((asking) => {
    const { commitment: of, theme, effectiveOn, source } = allocationFor(asking)
    return { body: { commitment: of, theme, effectiveOn, source, amountCents: 900_00, ...reason } }
  }),
  retractDelivery: onDelivery(() => ({ body: reason })),
  confirmDelivery: onDelivery(() => ({ ifMatch: '"1"', body: {} })),
  disputeDelivery: onDelivery(() => ({ ifMatch: '"1"', body: reason })),
  resolveDispute: disputed,
  ...placeScenes,
  listClaims: asItIs({ query: { limit: 1 } }),
  publishClaim: (_, asking) => Promise.resolve({ body: claimOn(asking) }),
  getClaim: onClaim(equity),
  withdrawClaim: onClaim('banque-des-territoires-engineering', { body: reason }),
  listRequests: asItIs({ query: { limit: 1 } }),
  submitRequest: () => Promise.resolve({ body: actionSheet() }),
  getRequest: onRequest({}),
  acknowledgeRequest: onRequest({ body: {} }),
  answerRequest: onRequest({ body: { outcome: 'declined', ...reason } }),
  withdrawRequest: onRequest({ body: {} }),
  getProcessingTimes: asItIs({ params: { scope: 'national' } }),
  getScoreboard: asItIs({ params: { scope: 'national' } }),
  getScoreboardSeries: asItIs({ params: { scope: 'national' } }),
  listKeys: keysOf,
  issueKey: asItIs({ body: { party: promisor, role: 'reader' } }),
  revokeKey: keyOf,
  listEvents: asItIs({ params: { id: `commitment-${equity}` } }),
  getOpenApi: asItIs({}),
  getDocs: asItIs({}),
  getHealth: asItIs({}),
}
