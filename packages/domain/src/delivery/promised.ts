import { type Act, refusalOfDate } from '../act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import { refusalOfEnded } from '../commitment/decide.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type ConfidedText, type SealedText, seal } from '../sealed-text.ts'
import type { TerritoryId } from '../territory/territory.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { type Beneficiary, isInForce } from './beneficiary.ts'

/** The digest of a text, where there is one. */
export const sealed = (text: ConfidedText | null): SealedText | null => (text === null ? null : seal(text))

/** What evidence is declared against: its name, and what the register holds under it. */
export interface Against {
  readonly act: Act
  readonly commitmentId: Slug
  readonly commitment: Commitment | undefined
}

/**
 * The commitment that evidence can stand against: only its promisor declares, after the promise and not after today,
 * until it has ended. `lowers` what is there already, and it may be mended after that.
 */
export const promised = (
  { act, commitment, commitmentId }: Against,
  lowers = false,
): Result<Commitment, Rejection> => {
  if (commitment === undefined) {
    return refuse({ code: 'unknown-commitment', at: '/commitment', commitment: commitmentId })
  }
  const { promisor, madeOn } = commitment
  if (act.by.party !== promisor) return refuse({ code: 'not-the-promisor', promisor })
  const ended = refusalOfEnded(commitment)
  if (ended !== undefined && !lowers) return refuse(ended)
  const misdated = refusalOfDate(act, madeOn)
  return misdated === undefined ? ok(commitment) : refuse(misdated)
}

/** The territory that evidence can be in: of the commitment's phase, and in the programme on that day. */
export const inTerritory = (
  {
    territoryId,
    territory,
  }: { readonly territoryId: TerritoryId; readonly territory: Beneficiary | undefined },
  { phase }: Commitment,
  effectiveOn: CalendarDate,
): Result<Beneficiary, Rejection> => {
  const at = '/territory'
  if (territory === undefined) return refuse({ code: 'unknown-territory', at, territory: territoryId })
  const { id } = territory
  if (territory.phase !== phase) return refuse({ code: 'wrong-phase', at, territory: id, expected: phase })
  return isInForce(territory, effectiveOn)
    ? ok(territory)
    : refuse({ code: 'territory-not-in-force', at, territory: id, effectiveOn })
}

/** What every event that begins a delivery says. */
export const begun = ({ id: commitment, promisor }: Commitment, territory: Beneficiary) => ({
  commitment,
  promisor,
  territory: territory.id,
  regions: [...territory.regions],
})
