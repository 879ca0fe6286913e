import type { DeliveryShown } from '@parole/contract'
import { coverageOf, paidCents, releasedCents, remainingCents, type SealedText } from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import { isConcerned, textShown } from './texts.ts'

/** A delivery as the one who asks may see it. */
export const deliveryShown = (
  { state, version, texts }: Head<'delivery'>,
  caller: Pick<Caller, 'party'> | undefined,
): DeliveryShown => {
  const concerned = isConcerned(state, caller)
  const shown = (sealed: SealedText) => textShown(sealed, texts, concerned)
  const maybe = (sealed: SealedText | null) => (sealed === null ? null : shown(sealed))
  const { textsLeft: _, ...known } = state
  const { attestations, ruling, retracted } = known
  return {
    ...known,
    project: maybe(state.project),
    company: maybe(state.company),
    attestations: attestations.map((given) => ({ ...given, reason: maybe(given.reason) })),
    ruling: ruling && { ...ruling, reason: shown(ruling.reason) },
    retracted: retracted && { ...retracted, reason: shown(retracted.reason) },
    version,
    standing: retracted === null ? coverageOf(state).standing : 'retracted',
    paidCents: paidCents(state),
    releasedCents: releasedCents(state),
    remainingCents: retracted === null ? remainingCents(state) : 0,
  }
}
