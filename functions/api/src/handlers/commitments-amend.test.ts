import { beforeEach, describe, expect, test } from 'vitest'
import { priority } from '../testing/every-kind.ts'
import { dunkerque, equity, proof } from '../testing/evidence.ts'
import { selected } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const reinforced = (count = 5) => ({ tier: 'reinforced', count, approximate: false })
const cohort = (...tiers: readonly object[]) => ({
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers,
  years: { from: 2019, to: 2022 },
})
const amendment = (id: string, obligation: object, effectiveOn = '2020-01-06') => ({
  as: 'delegation' as const,
  params: { id },
  body: { obligation, effectiveOn, source: proof },
})
const amend = (obligation: object, effectiveOn?: string) =>
  register.accepted('amendCommitment', amendment(priority, obligation, effectiveOn))
const refused = async (id: string, obligation: object, effectiveOn?: string) => {
  const { status, problem } = await register.refused(
    'amendCommitment',
    amendment(id, obligation, effectiveOn),
  )
  return { status, code: problem.code, at: problem.errors?.map(({ pointer }) => pointer) }
}

describe('the tiers of a cohort', () => {
  test('are named once each, in an amendment as in a registration', async () => {
    const found = { status: 400, code: 'invalid-request', at: ['/obligation/tiers'] }
    expect(await refused(priority, cohort(reinforced(), reinforced(3)))).toEqual(found)
    const { status, problem } = await register.refused('registerCommitment', {
      as: 'delegation',
      body: {
        id: 'another-cohort',
        convention: 'lyon-2019-business-france',
        promise: 'priority-territories',
        promisor: 'business-france',
        title: { fr: 'Fictif', en: 'Fictional' },
        obligation: cohort(reinforced(), reinforced(3)),
        source: proof,
      },
    })
    const at = problem.errors?.map(({ pointer }) => pointer)
    expect({ status, code: problem.code, at }).toEqual(found)
  })

  test('have room again when one that was dropped is put back', async () => {
    await amend(cohort())
    await amend(cohort(reinforced(4)), '2020-01-13')
    const tier = { tier: 'reinforced', effectiveOn: '2020-02-03' }
    await selected(register, dunkerque, tier, 2020)
    const { body } = await register.accepted('getCohort', { params: { commitment: priority, year: 2020 } })
    expect(body.tiers).toMatchObject([{ tier: 'reinforced', limit: 4 }])
  })

  test('are not dropped while they hold anybody', async () => {
    await selected(register, dunkerque, { tier: 'reinforced', effectiveOn: '2020-02-03' }, 2020)
    expect(await refused(priority, cohort(), '2020-03-02')).toEqual({
      status: 409,
      code: 'limit-below-selection',
      at: ['/obligation'],
    })
    await amend(cohort(), '2021-01-01')
  })
})

test('an amendment dated back is taken, and shows when it was recorded', async () => {
  const id = 'bpifrance-vte'
  const target = { count: 1, approximate: false }
  const lower = { kind: 'volume', unit: 'vte-placement', target, due: '2019-09' }
  const { body } = await register.accepted('amendCommitment', amendment(id, lower, '2019-06-03'))
  expect(body.wordings.at(-1)).toMatchObject({ from: '2019-06-03', recordedOn: '2020-03-16' })
  await register.accepted('declareDelivery', {
    as: 'bpifrance',
    body: {
      kind: 'placement',
      commitment: id,
      territory: dunkerque,
      reference: 'FICTIONAL/1',
      company: { siren: '200054807', visibility: 'parties' },
      nth: 1,
      effectiveOn: '2019-09-02',
      source: proof,
    },
  })
  const query = { asOf: '2020-01-31', language: 'en' }
  const rated = (await register.accepted('rateCommitment', { params: { id }, query })).body
  expect(rated.rating).toMatchObject({
    code: 'kept',
    wording: { recordedOn: '2020-03-16' },
    originalWording: { obligation: { target: { count: 100 } } },
  })
  expect(rated.explanation.headline).toContain(
    'the amendment of 3 June 2019, which was recorded on 16 March 2020, after the due date',
  )
})

describe('what is counted', () => {
  const years = { from: 2019, to: 2022 }
  test.each([
    [
      'bpifrance-vte',
      {
        kind: 'volume',
        unit: 'accelerator-enrolment',
        target: { count: 1, approximate: false },
        due: '2019-09',
      },
      'unit',
    ],
    ['pole-emploi-single-adviser', { kind: 'coverage', of: 'training-diagnosis', due: null }, 'of'],
    [equity, { kind: 'envelope', instrument: 'engineering', perYear: null, years, themes: [] }, 'instrument'],
  ] as const)('stays what it is: %s', async (id, obligation, field) => {
    expect(await refused(id, obligation)).toEqual({
      status: 422,
      code: 'obligation-measure-changed',
      at: [`/obligation/${field}`],
    })
  })
})
