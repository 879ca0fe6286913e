import { ok, refuse } from '@parole/domain'
import type { Head, States } from '@parole/storage'
import { type Caller, recognise } from './caller.ts'
import type { Context } from './handling.ts'
import { answer } from './reply.ts'

/** Answers one thing with its version, as the one who asks may see it: the caller's key comes in the same request. */
export const readOne = async <Kind extends keyof States, Shown>(
  stream: `${Kind}-${string}`,
  shown: (head: Head<Kind>, caller: Pick<Caller, 'party'> | undefined) => Shown,
  { surroundings: { register }, token }: Context,
) => {
  const loaded = await register.load({ heads: token ? [stream, `key-${token.key}`] : [stream] })
  const caller = token ? recognise(token, loaded.head(`key-${token.key}`)) : ok(undefined)
  if (!caller.ok) return caller
  const head = loaded.head(stream)
  return head === undefined
    ? refuse({ code: 'not-found' as const })
    : answer(200, shown(head, caller.value), head.version)
}
