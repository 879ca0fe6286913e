import { ok, type Result, refuse } from '../result.ts'
import { hashOf } from './record.ts'
import { RecordedEvent, type StreamId } from './recorded-event.ts'

/** Where a history is broken, and how. */
export interface Break {
  /** The position in the stream, counted from 1. */
  readonly position: number
  readonly code: 'malformed' | 'hash-mismatch' | 'broken-link' | 'out-of-order' | 'another-stream'
}

/** A history that holds together: how long it is and the hash it ends on. */
export interface VerifiedStream {
  readonly stream: StreamId | null
  readonly length: number
  readonly hash: string | null
}

const breakOf = (
  event: unknown,
  before: RecordedEvent | undefined,
  position: number,
): Break['code'] | RecordedEvent => {
  const parsed = RecordedEvent().safeParse(event)
  if (!parsed.success) return 'malformed'
  const current = parsed.data
  if (before !== undefined && current.stream !== before.stream) return 'another-stream'
  if (current.position !== position) return 'out-of-order'
  if (current.previous !== (before?.hash ?? null)) return 'broken-link'
  // Over what was given: parsing an address takes blanks away.
  return hashOf(event as RecordedEvent) === current.hash ? current : 'hash-mismatch'
}

/**
 * Checks a whole stream from its first event: shape, order, links and hashes. A stream cut short at its end
 * still holds together: compare the length and the last hash with a head or a checkpoint.
 */
export const verifyStream = (events: readonly unknown[]): Result<VerifiedStream, Break> => {
  let before: RecordedEvent | undefined
  for (const [index, event] of events.entries()) {
    const found = breakOf(event, before, index + 1)
    if (typeof found === 'string') return refuse({ position: index + 1, code: found })
    before = found
  }
  return ok({ stream: before?.stream ?? null, length: events.length, hash: before?.hash ?? null })
}
