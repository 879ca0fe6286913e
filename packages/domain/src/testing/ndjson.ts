/// <reference types="node" />
import { canonicalJson } from '../log/record.ts'
import type { RecordedEvent } from '../log/recorded-event.ts'
import { verifyStream } from '../log/verify-stream.ts'

/** A history as it is handed out: one event a line, canonical, UTF-8. */
export const writeHistory = (events: readonly RecordedEvent[]): Uint8Array =>
  new TextEncoder().encode(events.map((event) => `${canonicalJson(event)}\n`).join(''))

/** Reads it back as strictly as a reader should: broken UTF-8, a half line or broken JSON throw. */
export const readHistory = (bytes: Uint8Array): readonly unknown[] => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.endsWith('\n')) throw new SyntaxError('the last line has no end')
  return text
    .slice(0, -1)
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

/** Whether a reader notices that these bytes are not what was recorded. */
export const noticed = (bytes: Uint8Array): boolean => {
  let events: readonly unknown[]
  try {
    events = readHistory(bytes)
  } catch {
    return true
  }
  return !verifyStream(events).ok
}

/** The same bytes with one changed. */
export const withByte = (bytes: Uint8Array, position: number, byte: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[position] = byte
  return changed
}
