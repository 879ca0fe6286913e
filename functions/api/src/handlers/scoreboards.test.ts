import { beforeAll, describe, expect, test } from 'vitest'
import { declared, dunkerque, equity, hautsDeFrance, lacq } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await declared(register, { amountCents: 95_000_000_00, effectiveOn: '2019-11-05' })
  await declared(register, { amountCents: 3_000_000_00, effectiveOn: '2019-11-05', territory: lacq })
})

const board = async (scope: string, query: Readonly<Record<string, string>> = { asOf: '2019-12-31' }) =>
  (await register.accepted('getScoreboard', { params: { scope }, query })).body
const equityOn = async (scope: string) =>
  (await board(scope)).promises.flatMap(({ commitments }) => commitments).find(({ id }) => id === equity)
    ?.rating.figures

describe('getScoreboard', () => {
  test('has the eleven promises, with evidence or not, in the order of the document', async () => {
    const { promises, totals } = await board('national')
    expect(promises.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(totals).toMatchObject({ promises: 11, commitments: 18, withEvidence: 1 })
    expect(promises.map(({ hasEvidence }) => hasEvidence)).toEqual([true, ...Array(10).fill(false)])
  })

  test('each place has the figures of its own', async () => {
    const allocated = async (scope: string) => JSON.stringify(await equityOn(scope))
    expect(await allocated('national')).toContain('9800000000')
    expect(await allocated(hautsDeFrance)).toContain('9500000000')
    expect(await allocated(dunkerque)).toContain('9500000000')
    for (const scope of ['region-75', 'region-76', lacq]) {
      expect(await allocated(scope)).toContain('300000000')
      expect(await allocated(scope)).not.toContain('9500000000')
    }
  })

  test('an operator’s has its own commitments, a territory’s those of its phase', async () => {
    const { promises } = await board('operator-bpifrance')
    expect(new Set(promises.flatMap(({ commitments }) => commitments).map((one) => one.promisor))).toEqual(
      new Set(['bpifrance']),
    )
    expect((await board('ti2-3201')).promises).toEqual([])
  })

  test('at the last month end past, and names its ratings in the language asked for', async () => {
    const french = await board('national', {})
    expect(french.asOf).toBe('2020-02-29')
    expect(french.ratingTitles.kept).toBe('tenue')
    expect((await board('national', { language: 'en' })).ratingTitles.kept).toBe('kept')
  })

  test('before anything was promised there is nothing on it', async () => {
    expect((await board('national', { asOf: '2019-02-28' })).promises).toEqual([])
  })

  test.each(['region-99', 'ti1-9999'])('%s is not there', async (scope) => {
    for (const operation of ['getScoreboard', 'getScoreboardSeries'] as const) {
      const { status, problem } = await register.refused(operation, { params: { scope } })
      expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
    }
  })

  test.each(['Dunkerque', 'operator-edf', 'national%20', '84'])('%s is no scope', async (scope) => {
    const { status, problem } = await register.refused('getScoreboard', { params: { scope } })
    expect({ status, at: problem.errors?.[0]?.pointer }).toEqual({ status: 400, at: 'path/scope' })
  })
})

describe('getScoreboardSeries', () => {
  test('has a point for each month end since the promises were made', async () => {
    const { body } = await register.accepted('getScoreboardSeries', {
      params: { scope: 'national' },
      query: { asOf: '2019-12-31' },
    })
    expect(JSON.stringify(body)).toContain('2019-12-31')
    expect(JSON.stringify(body)).not.toContain('2020-01')
  })

  test('takes no language: it has no words', async () => {
    const { problem } = await register.refused('getScoreboardSeries', {
      params: { scope: 'national' },
      query: { language: 'en' },
    })
    expect(problem.errors).toEqual([{ pointer: 'query/language', detail: 'unknown field' }])
  })
})
