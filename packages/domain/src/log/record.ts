import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Act } from '../act.ts'
import type { RecordedEvent, RegisterEvent, StreamId } from './recorded-event.ts'

/** RFC 8785 JSON: one text for one value, whatever the order its fields were written in. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value without JSON has no canonical JSON')
  return text
}

/** SHA-256 of a text, hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** HMAC-SHA-256 of a text, hexadecimal: who lacks the key, a text itself, cannot find out by trial what the text was. */
export const hmacSha256Hex = (key: string, text: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)))

/** The hash an event must carry: over everything but the hash itself, the previous one included. */
export const hashOf = ({ hash: _, ...content }: RecordedEvent): string => sha256Hex(canonicalJson(content))

/** Where a stream ends: what the next event is chained to. */
export interface StreamEnd {
  readonly version: number
  readonly hash: string
}

/** Chains new events to the end of their stream. */
export const record = (
  stream: StreamId,
  end: StreamEnd | undefined,
  events: readonly RegisterEvent[],
  { by, recordedAt, effectiveOn, source }: Act,
): readonly RecordedEvent[] => {
  const recorded: RecordedEvent[] = []
  for (const event of events) {
    const last = recorded.at(-1)
    const content = {
      stream,
      position: (last?.position ?? end?.version ?? 0) + 1,
      event,
      by,
      recordedAt,
      effectiveOn,
      source,
      previous: last?.hash ?? end?.hash ?? null,
    }
    recorded.push({ ...content, hash: sha256Hex(canonicalJson(content)) })
  }
  return recorded
}
