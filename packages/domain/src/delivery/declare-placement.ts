import { latestWording } from '../commitment/commitment.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import type { DeclarePlacement } from './commands.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { unitOf } from './placement.ts'
import { begun, inTerritory, promised } from './promised.ts'

/** A company counts towards a volume of its unit, or towards a promise that can be counted but says no number. */
export const declarePlacement = (
  command: DeclarePlacement,
  state: Delivery | undefined,
): Result<readonly DeliveryEvent[], Rejection> => {
  const { act, id, kind, reference, company, nth } = command
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id })
  const commitment = promised(command)
  if (!commitment.ok) return commitment
  const { obligation } = latestWording(commitment.value)
  const countable =
    obligation.kind === 'volume' || (obligation.kind === 'unquantified' && obligation.reason === 'no-target')
  if (!countable) {
    return refuse({ code: 'wrong-obligation', at: '/commitment', expected: 'volume', found: obligation.kind })
  }
  if (obligation.kind === 'volume' && obligation.unit !== unitOf[kind]) {
    return refuse({ code: 'wrong-unit', at: '/kind', expected: obligation.unit, found: unitOf[kind] })
  }
  const territory = inTerritory(command, commitment.value, act.effectiveOn)
  if (!territory.ok) return territory
  const begins = begun(commitment.value, territory.value)
  return ok([{ type: 'PlacementDeclared', id, ...begins, kind, reference, company: seal(company), nth }])
}
