import type { Act } from '../act.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Convention, ConventionEvent } from './convention.ts'

/** What may be asked of a convention. */
export interface RegisterConvention {
  readonly type: 'RegisterConvention'
  readonly act: Act
  readonly convention: Convention
}

/** Only the delegation registers a convention, once, and not before it was signed. */
export const decideConvention = (
  { act, convention }: RegisterConvention,
  state: Convention | undefined,
): Result<readonly ConventionEvent[], Rejection> => {
  if (act.by.party !== 'delegation') return refuse({ code: 'not-the-delegation' })
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id: convention.id })
  if (convention.signedOn > act.today) {
    return refuse({
      code: 'effective-in-future',
      at: '/signedOn',
      effectiveOn: convention.signedOn,
      today: act.today,
    })
  }
  const ids = convention.promises.map(({ id }) => id)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) return refuse({ code: 'repeated-promise', at: '/promises', promise: repeated })
  return ok([{ type: 'ConventionRegistered', convention }])
}

/** The state of a convention after an event. */
export const evolveConvention = (_state: Convention | undefined, event: ConventionEvent): Convention =>
  event.convention
