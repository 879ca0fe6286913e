import type { ClaimEntry, CohortEntry, Sheet, Spell, TerritoryId } from '@parole/domain'
import { territories } from '@parole/reference'
import { beforeAll, describe, expect, test } from 'vitest'
import { declared, dunkerque, equity, hautsDeFrance, lacq } from '../testing/evidence.ts'
import { counted, marked } from '../testing/marked.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const referents = 'bpifrance-single-referent'
const coaches = 'business-france-international-coach'
const priority = 'business-france-priority-territories'
const vte = 'bpifrance-vte'

const since = (from: string): Spell => ({ from, until: null, standing: 'declared' })
const coverageOf = (commitment: string, spells: Readonly<Record<TerritoryId, Spell[]>>): Sheet => ({
  purpose: 'coverage',
  commitment,
  year: null,
  lines: Object.fromEntries(
    Object.entries(spells).map(([territory, times]) => [
      `referent-${territory}`,
      { purpose: 'coverage', territory: territory as TerritoryId, spells: times },
    ]),
  ),
})
const selection = (territory: TerritoryId, changes: Partial<CohortEntry> = {}): CohortEntry => ({
  purpose: 'cohort',
  territory,
  tier: null,
  selected: { on: '2019-06-01', standing: 'declared' },
  supported: { on: '2019-09-01', standing: 'declared' },
  ...changes,
})
const claim = (about: readonly string[], changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  purpose: 'claims',
  title: { fr: 'Chiffre fictif', en: 'Fictional figure' },
  about: [...about],
  scope: 'national',
  date: '2019-09-24',
  figure: { kind: 'money', amountCents: 180_000_000_00, approximate: false, stage: 'unknown' },
  source: { citation: 'Fictional publication' },
  ended: null,
  ...changes,
})
const claimsOf = (commitment: string | null, lines: Readonly<Record<string, ClaimEntry>>): Sheet => ({
  purpose: 'claims',
  commitment,
  year: null,
  lines,
})
const claimIds = [
  '01KC00000000000000000000C1',
  '01KC00000000000000000000C2',
  '01KC00000000000000000000C3',
] as const

/** The 149 that the ANCT lists; three more had merged into one of them. */
const the149 = territories()
  .filter(({ phase, validity }) => phase === 1 && validity.ended !== true)
  .map(({ id }) => id)

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  register.clock.set('2023-03-15T09:30:00.000Z')
  await declared(register, { amountCents: 12_000_000_00, effectiveOn: '2019-05-14' })
  await marked(
    register,
    coverageOf(referents, Object.fromEntries(the149.map((id) => [id, [since('2019-06-01')]]))),
    coverageOf(coaches, { [dunkerque]: [since('2019-06-01')] }),
    {
      purpose: 'cohort',
      commitment: priority,
      year: 2019,
      lines: {
        'cohort-1': selection(dunkerque, { tier: 'reinforced' }),
        'cohort-2': selection(lacq, { supported: null }),
      },
    },
    claimsOf(equity, { [claimIds[0]]: claim([equity]) }),
    claimsOf(vte, {
      [claimIds[1]]: claim([vte], {
        date: '2019',
        figure: { kind: 'count', of: 'vte-placement', count: 119, approximate: false },
      }),
    }),
    claimsOf(null, { [claimIds[2]]: claim([], { date: '2019-09' }) }),
  )
  const placement = { commitment: vte, territory: dunkerque, regions: [hautsDeFrance] } as const
  await counted(register, { ...placement, on: '2019-09-30', by: 3 })
  await counted(register, { ...placement, on: '2019-10-01', by: 2 })
})

const rated = async (id: string, query: Readonly<Record<string, string>> = { asOf: '2023-01-31' }) =>
  (await register.accepted('rateCommitment', { params: { id }, query })).body
const board = async (scope: string, asOf = '2023-01-31') =>
  (await register.accepted('getScoreboard', { params: { scope }, query: { asOf } })).body
const onBoard = async (scope: string, id: string) =>
  (await board(scope)).promises.flatMap(({ commitments }) => commitments).find((one) => one.id === id)

describe('rateCommitment, of a coverage', () => {
  test('owes one to each of the 149 of the end of 2022, as announced', async () => {
    const { rating } = await rated(referents)
    expect(rating).toMatchObject({
      code: 'kept',
      due: '2022-12-31',
      dueFrom: 'term',
      counts: { unit: 'territories', target: 149, headline: 149 },
      coverage: {
        owed: 149,
        missing: [],
        notYetOwed: [],
        mayHaveLeft: ['ti1-brest', 'ti1-morlaix', 'ti1-quimper'],
        joiningUnknown: 4,
        announced: { on: '2022-12-31', count: 149 },
      },
    })
  })

  test('says beside it how many were announced when nobody had listed them', async () => {
    const { rating } = await rated('pole-emploi-training-diagnosis')
    expect(rating).toMatchObject({
      code: 'no-information',
      due: '2019-09-22',
      coverage: {
        announced: { on: '2019-07-31', count: 141 },
        notYetOwed: ['ti1-5214', 'ti1-5303', 'ti1-5311'],
      },
    })
    // Any of them may have joined as late as October 2020.
    expect(rating.coverage?.joiningUnknown).toBe(rating.coverage?.owed)
  })

  test('names ten that are missing by their names, in both languages', async () => {
    const french = await rated(coaches)
    expect(french.rating).toMatchObject({ code: 'unproven', counts: { headline: 1, target: 149 } })
    expect(french.rating.coverage?.missing).toHaveLength(148)
    const named = french.explanation.inputs.find(({ label }) =>
      label.startsWith('Territoires qui n’en avaient pas'),
    )
    expect(named?.value).toMatch(/^.+ \(ti1-\d{4}\), .+ et 138 autres$/)
    const english = await rated(coaches, { asOf: '2023-01-31', language: 'en' })
    expect(english.explanation.inputs.map(({ value }) => value).join()).toContain('and 138 more')
    expect(english.explanation.leftOut[0]).toBe(
      'Brest (ti1-brest), Morlaix (ti1-morlaix) and Quimper (ti1-quimper): may have left the programme by 31 December 2022; the day is not known.',
    )
  })
})

describe('rateCommitment, of the other kinds', () => {
  test('a cohort: what was supported, beside what was selected', async () => {
    const { rating } = await rated(priority, { asOf: '2020-01-31' })
    expect(rating).toMatchObject({
      code: 'unproven',
      decidedBy: 2019,
      shareOfTarget: 0.05,
      counts: { target: 20, approximate: true, line: 18, headline: 1 },
    })
    expect(rating.cohortYears[0]).toMatchObject({
      selected: { declared: 2 },
      tiers: [{ tier: 'reinforced', supported: { target: 5, headline: 1 } }],
    })
    expect((await rated(priority)).rating).toMatchObject({ code: 'no-information', decidedBy: 2020 })
  })

  test('a volume: what came by the due date, and a claim beside it', async () => {
    const { rating, explanation } = await rated(vte, { asOf: '2019-12-31', language: 'en' })
    expect(rating).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0.03,
      counts: { unit: 'placements', target: 100, headline: 3 },
      claims: [{ id: claimIds[1], itemised: 5, share: 5 / 119 }],
    })
    expect(explanation.leftOut[0]).toBe('2 VTE placements after 30 September 2019.')
  })

  test('an envelope, with what was claimed of it', async () => {
    const { rating } = await rated(equity, { asOf: '2019-12-31' })
    expect(rating.claims).toMatchObject([{ id: claimIds[0], itemised: 12_000_000_00, disagreesWith: [] }])
    expect(rating).toMatchObject({ code: 'late' })
  })
})

describe('getScoreboard', () => {
  test('lists the claims of its scope once, with what is itemised beside them', async () => {
    const { claims } = await board('national')
    expect(claims).toMatchObject([
      { id: claimIds[0], about: [equity], itemised: 12_000_000_00, share: 12 / 180 },
      { id: claimIds[2], about: [], itemised: 12_000_000_00 },
      { id: claimIds[1], about: [vte], itemised: 5 },
    ])
    expect((await board('operator-bpifrance')).claims.map(({ id }) => id)).toEqual([claimIds[1]])
    expect((await board(hautsDeFrance)).claims).toEqual([])
  })

  test('counts every kind as evidence, and every silence as one', async () => {
    const { totals, promises } = await board('national')
    expect(promises.filter(({ hasEvidence }) => hasEvidence).map(({ number }) => number)).toEqual([
      1, 3, 4, 9, 10,
    ])
    expect(totals.accounting).toEqual({ accountedFor: 2, notAccountedFor: 6, nothingDue: 3 })
  })

  test('judges a coverage in a region and in a territory by those that lie there', async () => {
    expect((await onBoard(dunkerque, coaches))?.rating).toMatchObject({ code: 'kept', counts: { target: 1 } })
    expect((await onBoard(lacq, coaches))?.rating).toMatchObject({ code: 'no-information' })
    const { rating } = (await onBoard(hautsDeFrance, coaches)) ?? {}
    expect(rating).toMatchObject({ code: 'unproven', counts: { headline: 1 } })
    expect(rating?.coverage?.owed).toBe(rating?.counts?.target)
    expect(rating?.coverage?.announced).toBeNull()
  })

  test('shows in a place which of its territories a cohort held', async () => {
    const years = (await onBoard('region-75', priority))?.rating.cohortYears
    expect(years?.[0]).toMatchObject({
      code: 'unrateable',
      selected: { declared: 1 },
      supported: { declared: 0 },
    })
  })

  test('has a series of what is counted', async () => {
    const { body } = await register.accepted('getScoreboardSeries', {
      params: { scope: 'operator-bpifrance' },
      query: { asOf: '2019-10-31' },
    })
    const headlines = body.points.map(
      ({ commitments }) => commitments.find(({ commitment }) => commitment === vte)?.counts?.headline,
    )
    expect(headlines.slice(-3)).toEqual([0, 3, 3])
  })
})
