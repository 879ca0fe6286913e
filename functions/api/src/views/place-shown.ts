import type { ReferentPlace } from '@parole/contract'
import { type CalendarDate, contactId, coverageOf, servedBy, tenureOn } from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import type { PlacePromised } from '../places-promised.ts'
import { personShown } from './person-shown.ts'
import { isConcerned, partiesTo } from './texts.ts'

/** A place and who is in it on a day, as the one who asks may see it. */
export const placeShown = (
  { id, territory, operator, role, commitments, known, covered }: PlacePromised,
  head: Head<'delivery'> | undefined,
  caller: Pick<Caller, 'party'> | undefined,
  date: CalendarDate,
): ReferentPlace => {
  const state = head?.state.kind === 'designation' ? head.state : undefined
  const tenure = state && tenureOn(state, date)
  if (head === undefined || state === undefined || tenure === undefined) {
    const nobody = { vacant: true, contact: null, person: null, since: null, standing: null }
    return {
      territory,
      operator,
      role,
      commitments: [...commitments],
      delivery: known ? id : null,
      ...nobody,
    }
  }
  return {
    territory,
    operator,
    role,
    commitments: servedBy(tenure),
    vacant: !covered,
    delivery: id,
    contact: contactId(id, tenure.contact),
    person: personShown(tenure.person, head.texts, isConcerned(partiesTo(state), caller)),
    since: tenure.from,
    standing: coverageOf(tenure).standing,
  }
}
