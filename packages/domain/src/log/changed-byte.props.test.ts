import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { line } from '../line.ts'
import { actOf } from '../testing/acts.ts'
import { attempts } from '../testing/arbitrary-commands.ts'
import { carriedOut } from '../testing/carry-out.ts'
import { convention } from '../testing/commitment-examples.ts'
import { declared, deliveryId, disputed, paid, territory } from '../testing/delivery-examples.ts'
import { noticed, readHistory, withByte, writeHistory } from '../testing/ndjson.ts'
import { RegisterModel } from '../testing/register-model.ts'
import { recordAll } from '../testing/specification.ts'
import { record } from './record.ts'
import { verifyStream } from './verify-stream.ts'

// Can a changed byte leave the same value? Canonical JSON has no blanks to trade for one another, no digit of
// an integer can become "e" or "." and keep its worth, and a renamed field is an unknown or a doubled one. Two
// places are left: the end of the last line, so a reader insists on it; and the case of "\u001f", so that
// texts hold no control characters. Everything else is another value, which has another hash.

const sample = writeHistory(
  recordAll(`delivery-${deliveryId}`, [declared(), paid(100_00), disputed(territory, 2)]),
)

/** Eight bytes that differ in one bit, and some that mean something to JSON or to UTF-8. */
const substitutes = (byte: number): number[] => {
  const flipped = Array.from({ length: 8 }, (_, bit) => byte ^ (1 << bit))
  const telling = Array.from(' \n"\\,}0.e', (letter) => letter.charCodeAt(0))
  return [...new Set([...flipped, ...telling, 0x00, 0xff])].filter((other) => other !== byte)
}

describe('a single changed byte', () => {
  test('is found at every position of a stream', () => {
    const missed: string[] = []
    for (const [position, byte] of sample.entries()) {
      for (const other of substitutes(byte)) {
        if (!noticed(withByte(sample, position, other))) missed.push(`${position}: ${byte} → ${other}`)
      }
    }
    expect(noticed(sample)).toBe(false)
    expect(missed).toEqual([])
  })

  test('is found in any stream', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (tried, nth, at, shift) => {
        const logs = [...carriedOut(new RegisterModel(), tried).streams.values()]
        const bytes = writeHistory(logs[nth % logs.length] ?? [])
        const position = at % bytes.length
        return noticed(withByte(bytes, position, ((bytes[position] ?? 0) + shift) % 256))
      }),
      { numRuns: 300 },
    )
  })

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  )

  test('is found in any text that an event can hold', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (place, at, shift) => {
        fc.pre(line(100).safeParse(place).success)
        const event = { type: 'ConventionRegistered', convention: { ...convention, place } } as const
        const bytes = writeHistory(record('convention-lyon-2019', undefined, [event], actOf('delegation')))
        expect(noticed(bytes)).toBe(false)
        const position = at % bytes.length
        return noticed(withByte(bytes, position, ((bytes[position] ?? 0) + shift) % 256))
      }),
      { numRuns: 300 },
    )
  })
})

describe('an event removed, doubled, moved or put in', () => {
  const histories = attempts
    .map((tried) => [...carriedOut(new RegisterModel(), tried).streams.values()])
    .map((logs) => logs.toSorted((one, other) => other.length - one.length)[0] ?? [])
    .filter((log) => log.length > 1)

  test('is found, but for what is missing at the end', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (log, nth, other) => {
        const at = nth % log.length
        const to = other % log.length
        const removed = log.toSpliced(at, 1)
        expect(verifyStream(removed).ok).toBe(at === log.length - 1)
        expect(verifyStream(log.slice(0, at)).ok).toBe(true)
        const [event] = log.slice(at) as [(typeof log)[number]]
        expect(verifyStream(log.toSpliced(to, 0, event)).ok).toBe(false)
        if (at !== to) expect(verifyStream(removed.toSpliced(to, 0, event)).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('of bytes: whatever is put in or taken out, but for blanks between tokens and whole lines at the end', () => {
    const canonical = new TextDecoder().decode(sample)
    fc.assert(
      fc.property(fc.nat(sample.length - 1), fc.nat(2), fc.uint8Array({ maxLength: 3 }), (at, cut, put) => {
        const changed = Uint8Array.from([...sample.slice(0, at), ...put, ...sample.slice(at + cut)])
        if (noticed(changed)) return
        const reread = writeHistory(readHistory(changed) as Parameters<typeof writeHistory>[0])
        expect(canonical.startsWith(new TextDecoder().decode(reread))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
