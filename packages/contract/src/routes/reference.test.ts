import { expect, it } from 'vitest'
import { referenceRoutes } from './reference.ts'

const { query } = referenceRoutes.listTerritories.schemas()

it('reads every filter out of the address', () => {
  expect(
    query.parse({ phase: '1', region: '84', department: '2A', siren: '200054807', limit: '10' }),
  ).toEqual({
    phase: 1,
    region: '84',
    department: '2A',
    siren: '200054807',
    limit: 10,
  })
})

it.each([
  { commune: '75000000' },
  { region: 'region-84' },
  { department: '20' },
  { siren: '200054808' },
  { q: '' },
  { postcode: '63300' },
])('refuses %j', (asked) => {
  expect(query.safeParse(asked).success).toBe(false)
})
