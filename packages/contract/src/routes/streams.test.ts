import { expect, it } from 'vitest'
import { streamRoutes } from './streams.ts'

const { params } = streamRoutes.listEvents.schemas()

it.each([
  'convention-lyon-2019',
  'commitment-bdt-equity',
  'delivery-01JD3Z7V4QK8M2N5P6R7S8T9VW',
  'request-01JD3Z7V4QK8M2N5P6R7S8T9VW',
])('serves the history of %s', (id) => {
  expect(params.parse({ id })).toEqual({ id })
})

it.each(['key-01JD3Z7V4QK8M2N5P6R7S8T9VW', 'party-x', 'commitment-', 'commitment'])(
  'does not serve %s',
  (id) => {
    expect(params.safeParse({ id }).success).toBe(false)
  },
)
