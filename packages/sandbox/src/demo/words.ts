import type { AllocationShown } from '@parole/contract'
import { envelope, usedIn2019 } from './money.ts'
import { millions } from './page.ts'
import * as part from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

const netOf = ({ body: { amountCents, releasedCents } }: Told<AllocationShown>): string =>
  millions(amountCents - releasedCents)

const reasonOf = ({ body: { attestations } }: Told<AllocationShown>): string => {
  const reason = attestations.at(-1)?.reason
  return reason?.status === 'shown' ? reason.text : ''
}

/** What the territory and its region say of the money, and what the promisor takes back. */
export const words = async (
  tell: Tell,
  seen: Readonly<Record<'confirmed' | 'disputed' | 'retracted', Told<AllocationShown>>>,
): Promise<Scene> => {
  const confirmed = await part.act<AllocationShown>(tell, {
    as: part.dunkerque,
    on: seen.confirmed.body,
    act: 'confirm',
    ifMatch: seen.confirmed.etag,
  })
  const disputed = await part.act<AllocationShown>(tell, {
    as: part.dunkerque,
    on: seen.disputed.body,
    act: 'dispute',
    body: { reason: part.fictional('no land bought') },
    ifMatch: seen.disputed.etag,
  })
  const outranked = await part.act<AllocationShown>(tell, {
    as: part.hautsDeFrance,
    on: seen.disputed.body,
    act: 'confirm',
    body: { reason: part.fictional('the region paid its part') },
    ifMatch: disputed.etag,
  })
  const retracted = await part.act<AllocationShown>(tell, {
    as: 'banque-des-territoires',
    on: seen.retracted.body,
    act: 'retract',
    body: { reason: part.fictional('declared twice') },
  })
  const left = await envelope(tell)
  return {
    title: 'The territory’s word',
    promises: [1],
    fictional: true,
    moments: [
      moment(
        `Dunkerque confirms ${netOf(confirmed)}, disputes ${netOf(disputed)}: “${reasonOf(disputed)}”.`,
        confirmed,
        disputed,
      ),
      moment(`The region confirms; the territory outranks it: ${outranked.body.standing}.`, outranked),
      moment(`${netOf(retracted)} retracted: ${usedIn2019(left)} stay.`, retracted, left),
    ],
    lines: [],
  }
}
