import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import { type Answer, type Call, type Input, neededRole, route } from './route.ts'
import type { Routes } from './routes.ts'

const payment = route({
  method: 'POST',
  path: '/v1/things/{id}',
  operationId: 'pay',
  tag: 'Meta',
  summary: 'Pay',
  access: [{ kind: 'operator', owning: 'own' }],
  write: { idempotent: true, ifMatch: 'optional' },
  schemas: () => ({
    params: z.strictObject({ id: z.string() }),
    body: z.strictObject({ cents: z.int(), note: z.string().default('') }),
    answers: { 200: z.strictObject({ paid: z.array(z.int()) }) },
  }),
})
type Payment = typeof payment

describe('a route', () => {
  it('builds its schemas once', () => {
    expect(payment.schemas()).toBe(payment.schemas())
  })

  it('needs a writer’s key to write and a reader’s for the rest', () => {
    expect(neededRole(payment)).toBe('writer')
    expect(neededRole({})).toBe('reader')
  })

  it('tells its handler what comes in and what goes out', () => {
    expectTypeOf<Input<Payment>>().toEqualTypeOf<{
      readonly params: { id: string }
      readonly body: { cents: number; note: string }
    }>()
    expectTypeOf<Call<Payment>['body']>().toEqualTypeOf<{ cents: number; note?: string | undefined }>()
    expectTypeOf<Answer<Payment>>().toEqualTypeOf<{
      readonly status: 200
      readonly body: { readonly paid: readonly number[] }
    }>()
    expectTypeOf<Payment['method']>().toEqualTypeOf<'POST'>()
  })

  it('keeps the types of the domain', () => {
    expectTypeOf<Input<Routes['declareDelivery']>['body']['territory']>().toEqualTypeOf<
      `ti1-${string}` | `ti2-${string}`
    >()
    expectTypeOf<Input<Routes['listTerritories']>['query']['phase']>().toEqualTypeOf<1 | 2 | undefined>()
    expectTypeOf<Answer<Routes['issueKey']>['status']>().toEqualTypeOf<201>()
    expectTypeOf<keyof Input<Routes['listRegions']>>().toEqualTypeOf<never>()
  })
})
