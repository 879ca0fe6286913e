import { describe, expect, it } from 'vitest'
import type { Sheet } from '../ledger/sheet.ts'
import { actOf, today } from '../testing/acts.ts'
import { claimId, lineOf, otherClaimId, promisor, publish, published } from '../testing/claim-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideClaim, effectiveOfClaim } from './decide.ts'
import { claimLimit } from './moves.ts'

const { given } = specificationOf(`claim-${claimId}`, decideClaim)

const sheetOf = (commitment: string, count: number, purpose: Sheet['purpose'] = 'claims'): Sheet => ({
  purpose,
  commitment,
  year: null,
  lines: Object.fromEntries(Array.from({ length: count }, (_, line) => [`${line}`, lineOf(published())])),
})

describe('publishing a claim', () => {
  it('says what was said, of what, when and by which source', () =>
    given().when(publish()).thenHappens(published().event))

  it('leads to a claim that stands', () => {
    const { type: _, ...said } = published().event as Extract<
      ReturnType<typeof published>['event'],
      { type: 'ClaimPublished' }
    >
    expect(given().when(publish({}, promisor)).thenState()).toEqual({
      ...said,
      publishedBy: promisor,
      withdrawn: null,
      replaced: null,
    })
  })

  it('happens once', () =>
    given(published()).when(publish()).thenRefuses({ code: 'already-registered', at: '/id', id: claimId }))

  it('may be about the programme as a whole', () =>
    given()
      .when(publish({ about: [] }))
      .thenHappens(published({ about: [] }).event))

  it('is about commitments that the register holds', () =>
    given()
      .when(publish({ about: ['bdt-equity', 'bdt-loans'] }))
      .thenRefuses({ code: 'unknown-commitment', at: '/about/1', commitment: 'bdt-loans' }))

  it('names each of them once', () =>
    given()
      .when(publish({ about: ['bdt-equity', 'vte', 'bdt-equity'] }))
      .thenRefuses({ code: 'repeated-commitment', at: '/about/2', commitment: 'bdt-equity' }))
})

describe('who publishes', () => {
  it.each([promisor, 'delegation'] as const)('%s, on commitments of the promisor', (party) =>
    given().when(publish({}, party)).thenHappens(published().event),
  )

  it.each(['bpifrance', 'state', 'region-32', 'ti1-3214'] as const)('not %s, on those of another', (party) =>
    given().when(publish({}, party)).thenRefuses({ code: 'not-the-promisor', promisor }),
  )

  it('no promisor, where a single commitment is another’s', () => {
    const mixed = publish({ about: ['bdt-equity', 'vte'] }, promisor)
    given().when(mixed).thenRefuses({ code: 'not-the-promisor', promisor: 'bpifrance' })
    given()
      .when({ ...mixed, act: actOf('delegation') })
      .thenHappens(published({ about: ['bdt-equity', 'vte'] }).event)
  })

  it.each([promisor, 'state'] as const)('not %s, on the programme as a whole', (party) =>
    given()
      .when(publish({ about: [] }, party))
      .thenRefuses({ code: 'not-the-delegation' }),
  )
})

describe('the date of a claim', () => {
  it.each(['2021-07-02', '2021-08', '2022', '2021-23'])('is not to come: %s', (date) =>
    given()
      .when(publish({ date }))
      .thenRefuses({
        code: 'effective-in-future',
        at: '/date',
        effectiveOn:
          { '2021-07-02': '2021-07-02', '2021-08': '2021-08-01', '2022': '2022-01-01' }[date] ?? '2021-09-23',
        today,
      }),
  )

  it.each(['2021-07-01', '2021-07', '2021', '2021-22'])(
    'may be today, or of a time that still runs: %s',
    (date) => given().when(publish({ date })).thenHappens(published({ date }).event),
  )

  it.each(['2019-03-05', '2019-03', '2019'])('may be that of the promise: %s', (date) =>
    given().when(publish({ date })).thenHappens(published({ date }).event),
  )

  it.each([
    ['2019-03-04', '2019-03-04'],
    ['2019-02', '2019-02-28'],
    ['2018', '2018-12-31'],
  ])('does not come before the promises it is about: %s', (date, effectiveOn) => {
    given()
      .when(publish({ date }))
      .thenRefuses({ code: 'effective-before-promise', at: '/date', effectiveOn, madeOn: '2019-03-05' })
    given()
      .when(publish({ date, about: [] }))
      .thenHappens(published({ date, about: [] }).event)
  })

  it.each([
    ['2019-09-24', '2019-09-24'],
    ['2019-09', '2019-09-30'],
    ['2021', today],
  ])('%s is effective on %s', (date, day) => expect(effectiveOfClaim(date, today)).toBe(day))
})

describe('the period of a claim', () => {
  it.each([
    ['2019', '2019'],
    ['2018', '2019-09-24'],
    ['2019-09', '2019-09-24'],
    ['2019-09-24', '2019-09-24'],
  ])('counts from %s to %s', (since, date) =>
    given().when(publish({ since, date })).thenHappens(published({ since, date }).event),
  )

  it.each([
    ['2019-09-25', '2019-09-24', '2019-09-25', '2019-09-24'],
    ['2020', '2019', '2020-01-01', '2019-12-31'],
  ])('does not begin after its date: %s to %s', (since, date, first, last) =>
    given()
      .when(publish({ since, date }))
      .thenRefuses({ code: 'since-after-date', at: '/since', since: first, date: last }),
  )
})

describe('how many claims a sheet holds', () => {
  it('is bounded, for every commitment that the claim is about', () => {
    const room = sheetOf('bdt-equity', claimLimit - 1)
    given()
      .when(publish({ sheets: [room, sheetOf('bdt-engineering', claimLimit)] }))
      .thenRefuses({ code: 'too-many-claims', at: '/about', limit: claimLimit })
    given()
      .when(publish({ sheets: [room, room] }))
      .thenHappens(published().event)
  })

  it.each([
    ['delegation', 'own-claims', 'claims'],
    [promisor, 'claims', 'own-claims'],
  ] as const)('of %s is not filled by what the other says', (party, other, own) => {
    const about = ['bdt-equity']
    given()
      .when(publish({ about, sheets: [sheetOf('bdt-equity', claimLimit, other)] }, party))
      .thenHappens(published({ about }).event)
    given()
      .when(publish({ about, sheets: [sheetOf('bdt-equity', claimLimit, own)] }, party))
      .thenRefuses({ code: 'too-many-claims', at: '/about', limit: claimLimit })
  })

  it('leaves room for one that takes the place of another', () => {
    const { lines, ...sheet } = sheetOf('bdt-equity', claimLimit - 1)
    const full = { ...sheet, lines: { ...lines, [otherClaimId]: lineOf(published()) } }
    const about = ['bdt-equity']
    given()
      .when(publish({ about, sheets: [full], replaces: otherClaimId }))
      .thenHappens(published({ about, replaces: otherClaimId }).event)
    given()
      .when(publish({ about, sheets: [full], replaces: claimId }))
      .thenRefuses({ code: 'too-many-claims', at: '/about', limit: claimLimit })
  })

  it('fits in one item of the store even at its worst', () => {
    const line = '€'.repeat(300)
    const worst = lineOf(
      published({
        title: { fr: line, en: line },
        about: Array.from({ length: 20 }, () => 'a'.repeat(64)),
        scope: 'ti1-quimperquimperquimperquimperquim',
        date: '2019-09-24',
        since: '2019-03-05',
        figure: { kind: 'money', amountCents: 100_000_000_000_00, approximate: false, stage: 'allocated' },
        source: { url: `https://example.org/${'€'.repeat(980)}`, locator: '€'.repeat(200) },
      }),
    )
    const lines = Object.fromEntries(
      Array.from({ length: claimLimit }, (_, n) => [
        `${claimId}${n}`,
        { ...worst, withdrawnOn: '2019-12-31' },
      ]),
    )
    const bytes = new TextEncoder().encode(JSON.stringify(lines)).length
    expect(bytes).toBeLessThan(400 * 1024 - 16 * 1024)
  })
})
