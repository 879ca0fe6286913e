import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Move } from '../ledger/ledger.ts'
import type { ClaimEntry, SheetEntry } from '../ledger/sheet.ts'
import { evolve } from '../log/fold.ts'
import { record } from '../log/record.ts'
import { actOf } from '../testing/acts.ts'
import { otherClaimId, promised, publish, reason } from '../testing/claim-examples.ts'
import { Claim, type ClaimFigure } from './claim.ts'
import { decideClaim, type PublishClaim } from './decide.ts'
import { type ComparableClaim, disagree } from './disagreement.ts'
import { movesOfClaim } from './moves.ts'

const about = fc.subarray(Object.keys(promised) as (keyof typeof promised)[])
const since = fc.constantFrom(null, '2019', '2019-09')
const date = fc.constantFrom('2019', '2019-09', '2019-09-24', '2019-09-30', '2019-10', '2019-22', '2020-02')
const few = fc.integer({ min: 1, max: 3 })
const figure: fc.Arbitrary<ClaimFigure> = fc.oneof(
  fc.record({
    kind: fc.constant('money' as const),
    amountCents: few,
    approximate: fc.boolean(),
    stage: fc.constantFrom('allocated', 'paid', 'unknown'),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    of: fc.constantFrom('project', 'answer'),
    count: few,
    approximate: fc.boolean(),
  }),
)
const scope = fc.constantFrom<ClaimEntry['scope']>('national', 'region-84')
const days = fc.constantFrom('2019-12-31', '2020-06-30')
const comparable: fc.Arbitrary<ComparableClaim> = fc.record({
  about: fc.constantFrom([], ['vte']),
  scope,
  date,
  since,
  figure,
  withdrawnOn: fc.option(days, { freq: 1 }),
})

describe('disagreement', () => {
  test('is mutual, and nobody disagrees with itself', () => {
    const found = { upToADate: 0, ofAPeriod: 0 }
    fc.assert(
      fc.property(comparable, comparable, days, (one, other, day) => {
        found[one.since === null ? 'upToADate' : 'ofAPeriod'] += Number(disagree(one, other, day))
        expect(disagree(one, other, day)).toBe(disagree(other, one, day))
        expect(disagree(one, one, day)).toBe(false)
      }),
      { numRuns: 2_000, seed: 2019 },
    )
    expect(Math.min(...Object.values(found))).toBeGreaterThan(0)
  })

  test('ends with the claim, and does not come back', () => {
    fc.assert(
      fc.property(comparable, comparable, days, (one, other, day) => {
        expect(disagree({ ...one, withdrawnOn: day }, other, day)).toBe(false)
      }),
    )
  })
})

/** Every sheet after some moves, line by line. */
const marked = (moves: readonly Move[]): Record<string, Record<string, SheetEntry>> => {
  const sheets: Record<string, Record<string, SheetEntry>> = {}
  for (const move of moves) {
    if (move.kind !== 'mark') throw new Error(`a claim only marks: ${move.kind}`)
    const sheet = `${move.sheet.purpose} ${move.sheet.commitment} ${move.sheet.year}`
    const { [move.line]: _, ...others } = sheets[sheet] ?? {}
    sheets[sheet] = move.entry === null ? others : { ...others, [move.line]: move.entry }
  }
  return sheets
}

const parties = fc.constantFrom('delegation', 'banque-des-territoires', 'bpifrance', 'region-84')
const life = fc.record({
  publishing: fc.record({ about, date, since, figure, scope }),
  by: parties,
  ends: fc.array(fc.record({ by: parties, withdraws: fc.boolean(), on: days }), { maxLength: 4 }),
})

describe('whatever is tried of a claim, its sheets', () => {
  test('hold exactly one line for each commitment, as the claim stands, and count it', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(life, ({ publishing, by, ends }) => {
        const first: PublishClaim = publish(publishing, by)
        const stream = `claim-${first.id}` as const
        const moves: Move[] = []
        let claim: Claim | undefined
        for (const command of [
          first,
          ...ends.map((end) => {
            const act = actOf(end.by, end.on)
            return end.withdraws
              ? ({ type: 'WithdrawClaim', act, reason } as const)
              : ({ type: 'ReplaceClaim', act, by: otherClaimId } as const)
          }),
        ]) {
          const decided = decideClaim(command, claim)
          seen.add(decided.ok ? command.type : decided.error.code)
          if (!decided.ok) continue
          const before: Claim | undefined = claim
          for (const event of record(stream, undefined, decided.value, command.act)) {
            claim = evolve(claim, event) as Claim
          }
          if (claim !== undefined) moves.push(...movesOfClaim(before, claim))
        }
        if (claim === undefined) {
          expect(moves).toEqual([])
          return
        }
        expect(Claim().parse(claim)).toEqual(claim)
        const withdrawnOn = claim.withdrawn?.on ?? null
        const purpose = by === 'delegation' ? 'claims' : 'own-claims'
        const names = claim.about.length === 0 ? [null] : claim.about
        const sheets = marked(moves)
        expect(Object.keys(sheets)).toEqual(names.map((name) => `${purpose} ${name} null`))
        for (const lines of Object.values(sheets)) {
          expect(Object.keys(lines)).toEqual(claim.replaced === null ? [claim.id] : [])
          const said = { figure: publishing.figure, withdrawnOn }
          expect(Object.values(lines)).toMatchObject(claim.replaced === null ? [said] : [])
        }
        const counted = moves.map((move) => (move.kind === 'mark' ? (move.count?.by ?? 0) : 0))
        const lines = Object.values(sheets).flatMap((sheet) => Object.keys(sheet))
        expect(counted.reduce((sum, by) => sum + by, 0)).toBe(lines.length)
      }),
      { numRuns: 500, seed: 2019 },
    )
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'PublishClaim',
        'WithdrawClaim',
        'ReplaceClaim',
        'not-the-promisor',
        'not-the-delegation',
        'not-your-claim',
        'claim-withdrawn',
        'claim-replaced',
        'unknown-claim',
      ]),
    )
  })
})
