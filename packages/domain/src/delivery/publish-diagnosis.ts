import { latestWording } from '../commitment/commitment.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { PublishDiagnosis } from './commands.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { begun, inTerritory, promised } from './promised.ts'

/** A published diagnosis covers its territory from the day of its publication on. */
export const publishDiagnosis = (
  command: PublishDiagnosis,
  state: Delivery | undefined,
): Result<readonly DeliveryEvent[], Rejection> => {
  const { act, id, reference, period } = command
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id })
  const commitment = promised(command)
  if (!commitment.ok) return commitment
  const { obligation } = latestWording(commitment.value)
  if (obligation.kind !== 'coverage') {
    return refuse({
      code: 'wrong-obligation',
      at: '/commitment',
      expected: 'coverage',
      found: obligation.kind,
    })
  }
  if (obligation.of !== 'training-diagnosis') {
    return refuse({ code: 'wrong-unit', at: '/kind', expected: obligation.of, found: 'training-diagnosis' })
  }
  const territory = inTerritory(command, commitment.value, act.effectiveOn)
  if (!territory.ok) return territory
  return ok([
    { type: 'DiagnosisPublished', id, ...begun(commitment.value, territory.value), reference, period },
  ])
}
