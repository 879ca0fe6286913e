import type { Routes } from '@parole/contract'
import { refuse } from '@parole/domain'
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'

/** Every change ever recorded. */
export const streams: Handlers<Pick<Routes, 'listEvents'>> = {
  listEvents: async ({ params: { id }, query: { after, limit } }, { surroundings: { register } }) => {
    const { items, next } = await register.events(id, { after, limit })
    if (items.length === 0 && after === 0) return refuse({ code: 'not-found' })
    return answer(200, { items, next })
  },
}
