import { expect, it } from 'vitest'
import { commitmentRoutes } from './commitments.ts'

const { listCommitments, registerCommitment, closeCommitment, rateCommitment } = commitmentRoutes

const registered = {
  id: 'bdt-equity',
  convention: 'lyon-2019',
  promise: 'equity',
  promisor: 'banque-des-territoires',
  title: { fr: 'Fonds propres', en: 'Equity' },
  obligation: { kind: 'unquantified', reason: 'no-target' },
  source: { citation: 'Press release, Lyon, 5 March 2019' },
}

it('takes a commitment, and nothing that the convention already says', () => {
  const { body } = registerCommitment.schemas()
  expect(body.safeParse(registered).success).toBe(true)
  expect(body.safeParse({ ...registered, madeOn: '2019-03-05' }).success).toBe(false)
})

it('filters by the kinds of obligation that there are', () => {
  const { query } = listCommitments.schemas()
  expect(query.safeParse({ kind: 'envelope' }).success).toBe(true)
  expect(query.safeParse({ kind: 'promise' }).success).toBe(false)
})

it('closes with an empty body', () => {
  const { body } = closeCommitment.schemas()
  expect(body.parse({})).toEqual({})
  expect(body.safeParse({ effectiveOn: '2022-12-31' }).success).toBe(false)
})

it('rates at month ends', () => {
  const { query } = rateCommitment.schemas()
  expect(query.parse({ asOf: '2020-12-31' })).toEqual({
    scope: 'national',
    asOf: '2020-12-31',
    language: 'fr',
  })
  expect(query.safeParse({ asOf: '2020-12-30' }).success).toBe(false)
})
