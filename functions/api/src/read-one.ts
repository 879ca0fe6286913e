import { refuse } from '@parole/domain'
import type { Head, States } from '@parole/storage'
import { type Caller, callerIn } from './caller.ts'
import type { Context } from './handling.ts'
import { answer } from './reply.ts'

/** Answers one thing with its version, as the one who asks may see it: the caller's key comes in the same request. */
export const readOne = async <Kind extends keyof States, Shown>(
  stream: `${Kind}-${string}`,
  shown: (head: Head<Kind>, caller: Pick<Caller, 'party'> | undefined) => Shown,
  { surroundings: { register }, credential }: Context,
) => {
  const shows = await credential()
  if (!shows.ok) return shows
  const loaded = await register.load({ heads: [stream, ...(shows.value?.heads ?? [])] })
  const caller = callerIn(shows.value, loaded)
  if (!caller.ok) return caller
  const head = loaded.head(stream)
  return head === undefined
    ? refuse({ code: 'not-found' as const })
    : answer(200, shown(head, caller.value), head.version)
}
