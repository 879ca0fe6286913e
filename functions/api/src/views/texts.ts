import type { TextShown } from '@parole/contract'
import {
  beneficiariesOf,
  type ConfidedText,
  type Delivery,
  type PartyId,
  type SealedText,
} from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import type { Surroundings } from '../surroundings.ts'

/** The parties to a delivery: who declared it, the territory, and every region that it lies in. */
export const partiesTo = (delivery: Delivery) => ({
  parties: [delivery.promisor, ...beneficiariesOf(delivery)],
})

/** Whether the caller is one of the parties concerned, or the State’s side: it may then read what is for them. */
export const isConcerned = (
  { parties }: { readonly parties: readonly PartyId[] },
  caller: Pick<Caller, 'party'> | undefined,
): boolean =>
  caller !== undefined &&
  (caller.party === 'delegation' || caller.party === 'state' || parties.includes(caller.party))

/** A sealed text as the one who asks may read it. */
export const textShown = (sealed: SealedText, texts: Head['texts'], concerned: boolean): TextShown => {
  if (sealed.visibility === 'parties' && !concerned) return { status: 'withheld', ...sealed }
  const kept = texts[sealed.digest]
  return kept === undefined ? { status: 'erased', ...sealed } : { status: 'shown', ...sealed, ...kept }
}

/** Draws the salt that a text is sealed with. */
export const confide = (
  given: { readonly text: string; readonly visibility: ConfidedText['visibility'] },
  { newSecret }: Pick<Surroundings, 'newSecret'>,
): ConfidedText => ({ ...given, salt: newSecret() })
