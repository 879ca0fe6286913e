import type { AllocationShown } from '@parole/contract'
import * as part from './parts.ts'
import type { Scene, Tell } from './scene.ts'

/** Dunkerque's word on two deliveries, and the region's against it. */
export const attestations = async (
  tell: Tell,
  seen: Readonly<Record<'confirmed' | 'disputed', { readonly body: AllocationShown; readonly etag: string }>>,
): Promise<readonly Scene[]> => {
  const confirmed = await part.act(tell, {
    as: part.dunkerque,
    on: seen.confirmed.body,
    act: 'confirm',
    ifMatch: seen.confirmed.etag,
    gist: part.standing,
  })
  const disputed = await part.act(tell, {
    as: part.dunkerque,
    on: seen.disputed.body,
    act: 'dispute',
    body: { reason: part.fictional('no such land was bought') },
    ifMatch: seen.disputed.etag,
    gist: part.standing,
  })
  const outranked = await part.act(tell, {
    as: part.hautsDeFrance,
    on: seen.disputed.body,
    act: 'confirm',
    body: { reason: part.fictional('the region paid its part') },
    ifMatch: disputed.etag,
    gist: part.standing,
  })
  return [
    {
      title: 'Dunkerque confirms one delivery and disputes the other',
      fictional: true,
      exchanges: part.exchangesOf([confirmed, disputed]),
      lines: part.say('Each names the version it saw (If-Match): nobody confirms what changed meanwhile.'),
    },
    {
      title: 'The region confirms what the territory disputes: the territory outranks it',
      fictional: true,
      exchanges: [outranked.exchange],
      lines: [],
    },
  ]
}

/** The promisor takes a delivery back. */
export const retraction = async (tell: Tell, on: AllocationShown): Promise<Scene> => {
  const retracted = await part.act(tell, {
    as: part.promisor,
    on,
    act: 'retract',
    body: { reason: part.fictional('declared twice') },
    gist: ({ reference, retracted: taken }) => `${reference} retracted on ${taken?.on}; it counts no more`,
  })
  return {
    title: 'A retraction',
    fictional: true,
    exchanges: part.exchangesOf([retracted, await part.askRoom(tell)]),
    lines: [],
  }
}
