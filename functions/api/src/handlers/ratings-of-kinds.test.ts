import { beforeAll, describe, expect, test } from 'vitest'
import { coaches, diagnoses, openEveryKind, priority, referents, vte } from '../testing/every-kind.ts'
import { claim, dunkerque, equity, proof, publicReason } from '../testing/evidence.ts'
import type { TestRegister } from '../testing/test-register.ts'

let register: TestRegister
let claimIds: readonly string[]
beforeAll(async () => {
  ;({ register, claimIds } = await openEveryKind())
})

const rated = async (id: string, query: Readonly<Record<string, string>> = { asOf: '2023-01-31' }) =>
  (await register.accepted('rateCommitment', { params: { id }, query })).body

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
    const { rating } = await rated(diagnoses)
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

describe('rateCommitment, as evidence and claims come and go', () => {
  test('is claimed only, then unproven, then without information again', async () => {
    const code = async () => (await rated(diagnoses)).rating.code
    expect(await code()).toBe('no-information')
    const figure = { kind: 'count', of: 'territory', count: 86, approximate: false }
    const { body } = await register.accepted('publishClaim', {
      as: 'delegation',
      body: claim({ about: [diagnoses], date: '2019-09', figure }),
    })
    expect(await code()).toBe('claimed-only')
    const diagnosis = await register.accepted('declareDelivery', {
      as: 'pole-emploi',
      body: {
        kind: 'diagnosis',
        commitment: diagnoses,
        territory: dunkerque,
        reference: 'FICTIONAL/2019',
        period: '2019',
        effectiveOn: '2019-09-02',
        source: proof,
      },
    })
    expect((await rated(diagnoses)).rating).toMatchObject({
      code: 'unproven',
      claims: [{ id: body.id, itemised: 1, share: 1 / 86 }],
    })
    await register.accepted('retractDelivery', {
      as: 'pole-emploi',
      params: { id: diagnosis.body.id },
      body: { reason: publicReason },
    })
    expect(await code()).toBe('claimed-only')
    // Who published it takes it back today: it stood until then.
    await register.accepted('withdrawClaim', {
      as: 'delegation',
      params: { id: body.id },
      body: { reason: publicReason },
    })
    expect(await code()).toBe('claimed-only')
    register.clock.set('2023-04-03T09:30:00.000Z')
    expect((await rated(diagnoses, { asOf: '2023-03-31' })).rating.code).toBe('no-information')
  })

  test('is disputed by the territory that was said to have it', async () => {
    const { body } = await register.accepted('getReferent', {
      params: { territory: dunkerque, operator: 'business-france', role: 'international-coach' },
    })
    await register.accepted('disputeDelivery', {
      as: dunkerque,
      params: { id: body.id },
      ifMatch: `"${body.version}"`,
      body: { reason: publicReason },
    })
    expect((await rated(coaches)).rating).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0,
      counts: { declared: 1, disputed: 1, headline: 0 },
    })
  })
})
