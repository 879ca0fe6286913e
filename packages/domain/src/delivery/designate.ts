import { latestWording } from '../commitment/commitment.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import type { DesignateReferent, EndReferent, EraseContact } from './commands.ts'
import type { DeliveryEvent } from './delivery.ts'
import { type Designation, designationId, standingTenures, tenuresOf } from './designation.ts'
import { begun, inTerritory, promised } from './promised.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

/** How many persons one place keeps, so that its cost never grows with its history. */
export const tenureLimit = 50

/** Why a person cannot serve these commitments; the first must be for the role, the others for any person. */
const refusalOfCommitments = ({ act, role, serves }: DesignateReferent): Rejection | undefined => {
  for (const [index, { commitmentId, commitment }] of serves.entries()) {
    const at = index === 0 ? '/commitment' : (`/alsoServes/${index - 1}` as const)
    const against = promised({ act, commitmentId, commitment })
    if (!against.ok)
      return against.error.code === 'unknown-commitment' ? { ...against.error, at } : against.error
    if (serves.findIndex((one) => one.commitmentId === commitmentId) < index) {
      return { code: 'repeated-commitment', at, commitment: commitmentId }
    }
    const { obligation } = latestWording(against.value)
    if (obligation.kind !== 'coverage') {
      return { code: 'wrong-obligation', at, expected: 'coverage', found: obligation.kind }
    }
    const fits = index === 0 ? obligation.of === role : obligation.of !== 'training-diagnosis'
    if (!fits) return { code: 'wrong-unit', at, expected: role, found: obligation.of }
  }
  return undefined
}

/** Since when, at the latest, the place was another's: a new tenure begins after it. */
const takenUntil = (state: Designation): string => {
  const last = standingTenures(state).at(-1)
  return last === undefined ? '' : (last.until ?? last.from)
}

/** Designates a person where nobody is, or hands over in one step from whoever is. */
export const designate = (command: DesignateReferent, state: Designation | undefined): Decision => {
  const { act, role, serves, person } = command
  const unfit = refusalOfCommitments(command)
  if (unfit !== undefined) return refuse(unfit)
  const [first, ...others] = serves
  const commitment = first?.commitment
  if (commitment === undefined) return refuse({ code: 'unknown-commitment', at: '/commitment' })
  const territory = inTerritory(command, commitment, act.effectiveOn)
  if (!territory.ok) return territory
  const elsewhere = others.findIndex((other) => other.commitment?.phase !== commitment.phase)
  const expected = others[elsewhere]?.commitment?.phase
  if (expected !== undefined) {
    const at = `/alsoServes/${elsewhere}` as const
    return refuse({ code: 'wrong-phase', at, territory: territory.value.id, expected })
  }
  const alsoServes = others.map(({ commitmentId }) => commitmentId)
  const contact = (state?.contact ?? 0) + 1
  if (contact > tenureLimit) return refuse({ code: 'too-many-tenures', limit: tenureLimit })
  if (state !== undefined && act.effectiveOn <= takenUntil(state)) {
    const { effectiveOn } = act
    return refuse({
      code: 'effective-before-tenure',
      at: '/effectiveOn',
      effectiveOn,
      after: takenUntil(state),
    })
  }
  const sealedPerson = seal(person)
  if (state !== undefined && state.retracted === null && state.until === null) {
    return ok([
      { type: 'ReferentHandedOver', commitment: commitment.id, alsoServes, contact, person: sealedPerson },
    ])
  }
  const id = designationId(territory.value.id, commitment.promisor, role)
  const begins = begun(commitment, territory.value)
  return ok([{ type: 'ReferentDesignated', id, ...begins, role, alsoServes, contact, person: sealedPerson }])
}

/** Ends a tenure that nobody follows; possible even after the account is closed, for it declares nothing. */
export const endReferent = ({ act }: EndReferent, state: Designation): Decision => {
  if (act.by.party !== state.promisor) return refuse({ code: 'not-the-promisor', promisor: state.promisor })
  const { effectiveOn: from, until } = state
  if (until !== null) return refuse({ code: 'already-ended', on: until })
  const { effectiveOn, today } = act
  if (effectiveOn > today)
    return refuse({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn, today })
  return effectiveOn < from
    ? refuse({ code: 'effective-before-tenure', at: '/effectiveOn', effectiveOn, after: from })
    : ok([{ type: 'ReferentEnded' }])
}

/** Only the delegation has a person's data erased. The event outlives them: it holds a digest, and no data. */
export const eraseContact = ({ act, contact }: EraseContact, state: Designation): Decision => {
  if (act.by.party !== 'delegation') return refuse({ code: 'not-the-delegation' })
  return tenuresOf(state).some((tenure) => tenure.contact === contact)
    ? ok([{ type: 'ContactErased', contact }])
    : refuse({ code: 'unknown-contact' })
}
