import {
  type Act,
  type Delivery,
  decideRequest,
  ok,
  type Rejection,
  type Result,
  type Ulid,
} from '@parole/domain'
import type { Loaded } from '@parole/storage'
import { type Change, changing } from './change.ts'

/** What a delivery changes of the request that it is declared on; nothing where it names none. */
export const linkedRequest = (
  requestId: Ulid | null,
  delivery: Delivery,
  loaded: Loaded,
  act: Act,
): Result<readonly Change<'request'>[], Rejection> => {
  if (requestId === null) return ok([])
  const stream = `request-${requestId}` as const
  const before = loaded.head(stream)
  const decision = decideRequest({ type: 'LinkDelivery', act, requestId, delivery }, before?.state)
  const change = changing(stream, before, decision, act)
  return change.ok ? ok([change.value]) : change
}
