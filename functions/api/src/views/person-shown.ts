import type { PersonGiven, PersonShown } from '@parole/contract'
import { type ConfidedText, canonicalJson, type SealedText } from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Surroundings } from '../surroundings.ts'
import { confide } from './texts.ts'

type Shown = Extract<PersonShown, { status: 'shown' }>

/** A person on the way into the register: for the parties concerned only. */
export const confidePerson = (
  { name, email, phone, organisation }: PersonGiven,
  surroundings: Pick<Surroundings, 'newSecret'>,
): ConfidedText =>
  confide({ text: canonicalJson({ name, email, phone, organisation }), visibility: 'parties' }, surroundings)

/** The person that a kept text tells of. */
export const personIn = (text: string): Shown['person'] => JSON.parse(text) as Shown['person']

/** A person as the one who asks may see them. */
export const personShown = (sealed: SealedText, texts: Head['texts'], concerned: boolean): PersonShown => {
  const kept = texts[sealed.digest]
  if (kept === undefined) return { status: 'erased', ...sealed }
  if (!concerned) return { status: 'withheld', ...sealed }
  return { status: 'shown', ...sealed, person: personIn(kept.text), salt: kept.salt }
}
