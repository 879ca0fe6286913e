import type { AllocationShown, DeliveryShown, DesignationShown, SelectionShown } from '@parole/contract'
import {
  contactId,
  type Delivery,
  paidCents,
  pastSpells,
  releasedCents,
  remainingCents,
  type Said,
  type SealedText,
  standingOf,
  tenuresOf,
} from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import { personShown } from './person-shown.ts'
import { isConcerned, partiesTo, textShown } from './texts.ts'

type Asker = Pick<Caller, 'party'> | undefined

/** What is shown of every delivery, of whatever kind, and of each tenure. */
const saidOf = (said: Said, shown: (sealed: SealedText) => ReturnType<typeof textShown>) => {
  const { attestations, ruling, retracted } = said
  return {
    attestations: attestations.map((given) => ({ ...given, reason: given.reason && shown(given.reason) })),
    ruling: ruling && { ...ruling, reason: shown(ruling.reason) },
    retracted: retracted && { ...retracted, reason: shown(retracted.reason) },
    standing: standingOf(said),
  }
}

const withoutTextsLeft = <State extends Pick<Delivery, 'textsLeft'>>({
  textsLeft: _,
  ...known
}: State): Omit<State, 'textsLeft'> => known

/** A delivery as the one who asks may see it. */
export const deliveryShown = (head: Head<'delivery'>, caller: Asker): DeliveryShown => {
  const { state, texts, version } = head
  const concerned = isConcerned(partiesTo(state), caller)
  const shown = (sealed: SealedText) => textShown(sealed, texts, concerned)
  const maybe = (sealed: SealedText | null) => (sealed === null ? null : shown(sealed))
  const said = { ...saidOf(state, shown), version }
  switch (state.kind) {
    case 'allocation':
      return {
        ...withoutTextsLeft(state),
        ...said,
        project: maybe(state.project),
        company: maybe(state.company),
        paidCents: paidCents(state),
        releasedCents: releasedCents(state),
        remainingCents: state.retracted === null ? remainingCents(state) : 0,
      }
    case 'placement':
    case 'enrolment':
      return { ...withoutTextsLeft(state), ...said, company: shown(state.company) }
    case 'diagnosis':
      return { ...withoutTextsLeft(state), ...said }
    case 'designation': {
      const { contact: _contact, person: _person, until: _until, past: _past, ...place } = state
      return {
        ...withoutTextsLeft(place),
        ...said,
        tenures: tenuresOf(state).map((tenure) => ({
          ...tenure,
          ...saidOf(tenure, shown),
          contact: contactId(state.id, tenure.contact),
          person: personShown(tenure.person, texts, concerned),
        })),
      }
    }
    case 'selection': {
      const { deselected } = state
      return {
        ...withoutTextsLeft(state),
        ...said,
        past: pastSpells(state),
        deselected: deselected && { ...deselected, reason: shown(deselected.reason) },
      }
    }
    default:
      return state satisfies never
  }
}

/** The view of one kind of delivery. The rules refuse an act on another kind before anything is shown. */
const shownAs =
  <Shown extends DeliveryShown>(kind: Shown['kind']) =>
  (head: Head<'delivery'>, caller: Asker): Shown => {
    const shown = deliveryShown(head, caller)
    if (shown.kind !== kind) throw new TypeError(`${head.stream} is of the kind ${shown.kind}, not ${kind}`)
    return shown as Shown
  }

export const allocationShown = shownAs<AllocationShown>('allocation')
export const designationShown = shownAs<DesignationShown>('designation')
export const selectionShown = shownAs<SelectionShown>('selection')
