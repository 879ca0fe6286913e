import { expect, it } from 'vitest'
import { operationOf } from './operation.ts'

it.each([
  ['GET', '/v1/scoreboards/national?asOf=2020-01-31', 'getScoreboard'],
  ['POST', '/v1/deliveries', 'declareDelivery'],
  ['PUT', '/v1/territories/ti1-3208/referents/pole-emploi/referent', 'designateReferent'],
  ['DELETE', '/v1/contacts/ti1-3208-pole-emploi-referent-1', 'eraseContact'],
] as const)('%s %s is %s', (method, path, operation) => {
  expect(operationOf({ method, path })).toBe(operation)
})

it('knows no other', () => {
  expect(() => operationOf({ method: 'PUT', path: '/v1/deliveries' })).toThrow(/no PUT \/v1\/deliveries/)
})
