import type { OperationId } from '@parole/contract'
import { claimLimit, claimLines, cohortLines, coverageLines, verifyStream } from '@parole/domain'
import { territories } from '@parole/reference'
import type { Register } from '@parole/storage'
import { frequent, withFaults } from '@parole/storage/faults'
import { beforeAll, describe, expect, test } from 'vitest'
import { beneficiaryOf } from './beneficiary.ts'
import type { Calling } from './testing/api-client.ts'
import {
  allocation,
  claim,
  designation,
  dunkerque,
  equity,
  fictionalPerson,
  promisor,
  proof,
} from './testing/evidence.ts'
import { stores } from './testing/stores.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const writers = 64
const numbers = Array.from({ length: writers }, (_, index) => index + 1)
const places = territories().filter(
  ({ id, phase }) => phase === 1 && (beneficiaryOf(id)?.from ?? '') < '2019-03-05',
)
const cohort = 'business-france-priority-territories'
const referents = `${promisor}-single-referent`
const slot = { territory: dunkerque, operator: promisor, role: 'referent' } as const

/** How often each status and code was answered. */
const tallied = (answers: readonly { readonly status: number; readonly body: unknown }[]) => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const answer = status < 400 ? String(status) : `${status} ${(body as { code: string }).code}`
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return counts
}

describe.each(stores)(`${writers} writers at once, through faults, $name`, { timeout: 120_000 }, (store) => {
  let register: TestRegister
  let faulty = false
  beforeAll(async () => {
    const next = frequent(2019)
    const between = (opened: Register) => withFaults(opened, () => (faulty ? next() : undefined))
    register = await openTestRegister({ store, between })
  }, 60_000)

  /** As a client does: the same call again, until the register knows what became of it. */
  const insisting = async (operation: OperationId, sent: Calling) => {
    for (;;) {
      const answer = await register.call(operation, sent)
      if (answer.status < 500) return answer
    }
  }
  let races = 0
  const atOnce = async (operation: OperationId, sent: (nth: number) => Calling) => {
    races += 1
    faulty = true
    const answers = await Promise.all(
      numbers.map((nth) =>
        insisting(operation, { ...sent(nth), idempotencyKey: `race-${races}-writer-${nth}` }),
      ),
    )
    faulty = false
    return answers
  }
  const sheets = async (commitment: string) => (await register.register.ledger('national', commitment)).sheets
  const history = async (stream: string) =>
    (await register.accepted('listEvents', { params: { id: stream } })).body.items

  test('of an empty place, one designates, and the others are told that somebody is there', async () => {
    const answers = await atOnce('designateReferent', (nth) => ({
      as: promisor,
      params: slot,
      body: designation({ person: { ...fictionalPerson, name: `Camille Fictive ${nth}` } }),
    }))
    expect(tallied(answers)).toEqual({ 200: 1, '428 precondition-required': writers - 1 })
    const [line] = [...coverageLines(await sheets(referents), referents).values()]
    expect(line?.spells).toEqual([{ from: '2019-05-06', until: null, standing: 'declared' }])
  })

  test('of a filled place, one hands over, without a gap, and the others saw what is no more', async () => {
    const answers = await atOnce('designateReferent', (nth) => ({
      as: promisor,
      params: slot,
      ifMatch: '"1"',
      body: designation({
        effectiveOn: '2019-09-02',
        person: { ...fictionalPerson, name: `Claude Fictif ${nth}` },
      }),
    }))
    expect(tallied(answers)).toEqual({ 200: 1, '412 stale-version': writers - 1 })
    const [line] = [...coverageLines(await sheets(referents), referents).values()]
    expect(line?.spells.map(({ from, until }) => [from, until])).toEqual([
      ['2019-05-06', '2019-09-01'],
      ['2019-09-02', null],
    ])
    const items = await history(`delivery-${dunkerque}-${promisor}-referent`)
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { length: 2 } })
  })

  test.each([
    { tier: null, year: 2019, limit: 22 },
    { tier: 'reinforced', year: 2020, limit: 5 },
  ])('a cohort ends up with the $limit that it may hold, in tier $tier', async ({ tier, year, limit }) => {
    const answers = await atOnce('selectTerritory', (nth) => ({
      as: 'business-france',
      params: { commitment: cohort, year, territory: places[nth]?.id ?? '' },
      body: { tier, effectiveOn: '2019-06-03', source: proof },
    }))
    expect(tallied(answers)).toEqual({ 200: limit, '409 cohort-full': writers - limit })
    const held = [...cohortLines(await sheets(cohort), cohort, year).values()].map(
      ({ territory }) => territory,
    )
    const selected = answers.flatMap(({ status, body }) =>
      status === 200 ? [(body as { territory: string }).territory] : [],
    )
    expect(held.sort()).toEqual(selected.sort())
    for (const { status, body } of answers) {
      if (status === 409) expect(body).toMatchObject({ details: { tier, limit, selected: held } })
    }
    const { balances } = await register.register.ledger('national', cohort)
    expect(balances.find((balance) => balance.year === year && balance.tier === tier)).toMatchObject({
      used: limit,
      limit,
    })
  })

  test('an envelope ends up filled, and not one cent beyond', async () => {
    const answers = await atOnce('declareDelivery', () => ({
      as: promisor,
      body: allocation({ amountCents: 2_700_000_00 }),
    }))
    expect(tallied(answers)).toEqual({ 201: 40, '409 limit-passed': writers - 40 })
    const { items } = (await register.accepted('listEnvelopes', { params: { id: equity } })).body
    expect(items[0]).toMatchObject({ usedCents: 108_000_000_00, roomCents: 2_000_000_00 })
    const { rating } = (
      await register.accepted('rateCommitment', { params: { id: equity }, query: { asOf: '2019-12-31' } })
    ).body
    expect(rating.figures).toMatchObject({ deliveries: { declared: 40 } })
  })

  describe('a sheet of claims', () => {
    const idsIn = (answers: Awaited<ReturnType<typeof atOnce>>) =>
      answers.flatMap(({ status, body }) => (status === 201 ? [(body as { id: string }).id] : []))
    const held = async () => [...claimLines(await sheets(equity), equity).keys()].sort()
    const entered: string[] = []

    test.each([promisor, 'delegation'] as const)(
      'ends up full by %s, without silencing the other',
      async (as) => {
        const answers = await atOnce('publishClaim', () => ({ as, body: claim() }))
        expect(tallied(answers)).toEqual({
          201: claimLimit,
          '409 too-many-claims': writers - claimLimit,
        })
        entered.push(...idsIn(answers))
        expect(await held()).toEqual(entered.toSorted())
      },
    )

    test('that is full still lets one claim take the place of another, once', async () => {
      const [old, ...others] = entered
      const body = claim({ replaces: old })
      const answers = await atOnce('publishClaim', () => ({ as: promisor, body }))
      expect(tallied(answers)).toEqual({ 201: 1, '409 claim-replaced': writers - 1 })
      expect(await held()).toEqual([...others, ...idsIn(answers)].sort())
    })
  })
})
