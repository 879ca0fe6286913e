import { beforeAll, expect, test } from 'vitest'
import { priority } from '../testing/every-kind.ts'
import { dunkerque, equity, proof } from '../testing/evidence.ts'
import { selecting, selector } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})

const body = { effectiveOn: '2019-06-03', source: proof }

test.each([
  ['a territory that there is not', { territory: 'ti1-9999' }, 'unknown-territory', 'path/territory'],
  ['a territory of the other phase', { territory: 'ti2-3201' }, 'wrong-phase', 'path/territory'],
  ['a year that is not promised', { year: 2023 }, 'year-not-promised', 'path/year'],
  [
    'a promise of persons',
    { commitment: `${selector}-single-referent` },
    'wrong-obligation',
    'path/commitment',
  ],
])('selectTerritory points into the path for %s', async (_, changes, code, at) => {
  const params = { commitment: priority, year: 2019, territory: dunkerque, ...changes }
  const { status, problem } = await register.refused('selectTerritory', { as: selector, params, body })
  expect([status, problem.code, problem.errors?.map(({ pointer }) => pointer)]).toEqual([422, code, [at]])
})

test.each([
  ['an unknown tier', { tier: 'golden' }, 400, '/tier'],
  ['a day after the year', { effectiveOn: '2020-01-02' }, 422, '/effectiveOn'],
])('selectTerritory points into the body for %s', async (_, changes, status, at) => {
  const refused = await register.refused('selectTerritory', selecting(dunkerque, changes))
  expect([refused.status, refused.problem.errors?.[0]?.pointer]).toEqual([status, at])
})

test('an address that is ill-formed is pointed at by the same names', async () => {
  const at = async (address: string) => {
    const response = await register.unchecked(address)
    const problem = (await response.json()) as { errors?: readonly { pointer: string }[] }
    return problem.errors?.map(({ pointer }) => pointer)
  }
  expect(await at('/v1/commitments/Equity/cohorts/19')).toEqual(['path/commitment', 'path/year'])
  expect(await at('/v1/territories/3208/referents/nobody/none')).toEqual([
    'path/territory',
    'path/operator',
    'path/role',
  ])
  expect(await at(`/v1/commitments/${equity}/cohorts/2019`)).toBeUndefined()
})
