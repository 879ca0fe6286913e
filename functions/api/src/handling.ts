import type { Answer, Input, Route } from '@parole/contract'
import type { Result } from '@parole/domain'
import type { Caller, Credential } from './caller.ts'
import type { Refusal } from './refusals.ts'
import type { Reply } from './reply.ts'
import type { Now, Surroundings } from './surroundings.ts'
import type { Plan } from './write.ts'

/** What a handler may ask of the request and of the world around it. */
export interface Context {
  readonly surroundings: Surroundings
  readonly now: Now
  /** What the caller shows, to be recognised by what is read; `undefined` without a key. */
  readonly credential: () => Promise<Result<Credential | undefined, Refusal>>
  /** Recognises the caller, where nothing else is read for that: `undefined` without a key. */
  readonly caller: () => Promise<Result<Caller | undefined, Refusal>>
}

/** How a route is served: read, or planned and then written. */
type Handler<R extends Route> = R extends { readonly method: 'GET' }
  ? (input: Input<R>, context: Context) => Reply<R> | Promise<Reply<R>>
  : (input: Input<R>, context: Context) => Result<Plan<Answer<R>>, Refusal>

/** One handler for each route of an area. */
export type Handlers<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Operation in keyof Routes]: Handler<Routes[Operation]>
}
