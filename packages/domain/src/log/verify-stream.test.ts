import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../result.ts'
import { actOf } from '../testing/acts.ts'
import { amended, convention, envelope, registered } from '../testing/commitment-examples.ts'
import { declared, deliveryId, disputed, paid, territory } from '../testing/delivery-examples.ts'
import { recordAll } from '../testing/specification.ts'
import { hashOf } from './record.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { type Break, verifyStream } from './verify-stream.ts'

const stream = `delivery-${deliveryId}` as const
const events = recordAll(stream, [declared(), paid(100), paid(50), disputed(territory, 3)])
const [first, second, third, fourth] = events as [RecordedEvent, RecordedEvent, RecordedEvent, RecordedEvent]
const others = recordAll('commitment-bdt-equity', [
  registered(),
  amended({ ...envelope, themes: [] }, '2020-01-01'),
])
const [foreign] = others as [RecordedEvent]

const rehashed = (event: RecordedEvent): RecordedEvent => ({ ...event, hash: hashOf(event) })

describe('a history that holds together', () => {
  it('says how long it is, and the hash it ends on', () =>
    expect(verifyStream(events)).toEqual(ok({ stream, length: 4, hash: fourth.hash })))

  it('may be empty', () => expect(verifyStream([])).toEqual(ok({ stream: null, length: 0, hash: null })))

  it('does not depend on the order of fields', () => {
    const reversed = events.map((event) => Object.fromEntries(Object.entries(event).reverse()))
    expect(verifyStream(reversed).ok).toBe(true)
  })

  it('may be cut short at its end: only a head or a checkpoint knows what is missing', () =>
    expect(verifyStream(events.slice(0, 2))).toEqual(ok({ stream, length: 2, hash: second.hash })))
})

describe('a history that was changed', () => {
  const cases: readonly { why: string; log: readonly unknown[]; found: Break }[] = [
    {
      why: 'the first event removed',
      log: [second, third, fourth],
      found: { position: 1, code: 'out-of-order' },
    },
    { why: 'one removed', log: [first, third, fourth], found: { position: 2, code: 'out-of-order' } },
    { why: 'one doubled', log: [first, second, second], found: { position: 3, code: 'out-of-order' } },
    { why: 'two swapped', log: [first, third, second, fourth], found: { position: 2, code: 'out-of-order' } },
    {
      why: 'one inserted from another stream',
      log: [first, foreign, second],
      found: { position: 2, code: 'another-stream' },
    },
    {
      why: 'one removed and the rest renumbered',
      log: [first, rehashed({ ...third, position: 2 })],
      found: { position: 2, code: 'broken-link' },
    },
    {
      why: 'one rewritten with its own hash, but not what follows',
      log: [first, rehashed({ ...second, event: paid(99).event }), third, fourth],
      found: { position: 3, code: 'broken-link' },
    },
    {
      why: 'an amount changed',
      log: [first, { ...second, event: paid(99).event }],
      found: { position: 2, code: 'hash-mismatch' },
    },
    {
      why: 'another author',
      log: [{ ...first, by: actOf('bpifrance').by }],
      found: { position: 1, code: 'hash-mismatch' },
    },
    { why: 'a field added', log: [{ ...first, note: '' }], found: { position: 1, code: 'malformed' } },
    {
      why: 'a field added deep inside',
      log: [{ ...first, by: { ...first.by, name: '' } }],
      found: { position: 1, code: 'malformed' },
    },
    {
      why: 'a field removed',
      log: [{ ...first, source: undefined }],
      found: { position: 1, code: 'malformed' },
    },
    {
      why: 'an address with blanks before it',
      log: [blankBefore(first)],
      found: { position: 1, code: 'hash-mismatch' },
    },
    { why: 'no event at all', log: [first, null], found: { position: 2, code: 'malformed' } },
  ]
  it.each(cases)('is found: $why', ({ log, found }) => expect(verifyStream(log)).toEqual(refuse(found)))

  it('is found wherever the position begins again', () =>
    expect(verifyStream([...events, ...events])).toEqual(refuse({ position: 5, code: 'out-of-order' })))
})

function blankBefore(event: RecordedEvent): RecordedEvent {
  return { ...event, source: { url: ' https://example.org/minutes.pdf', locator: 'p. 4' } }
}

describe('texts in a history', () => {
  it.each([
    { why: 'a control character, which JSON may write in two ways', text: 'Lyon\u001f' },
    { why: 'a line feed', text: 'Lyon\n' },
    { why: 'half of a surrogate pair, which has no UTF-8', text: 'Lyon \ud83c' },
  ])('do not hold $why', ({ text }) => {
    const placed = { ...convention, place: text }
    const titled = { ...convention, title: { fr: text, en: 'Lyon' } }
    const cited = { ...convention, source: { citation: text } }
    const linked = { ...convention, source: { url: `https://example.org/${text}/` } }
    const located = { ...convention, source: { url: 'https://example.org/', locator: text } }
    for (const changed of [placed, titled, cited, linked, located]) {
      const log = [{ ...first, event: { type: 'ConventionRegistered', convention: changed } }]
      const refusal = verifyStream(log)
      expect(refusal.ok || refusal.error.code).toBe(
        changed === linked && text.endsWith('\n') ? 'hash-mismatch' : 'malformed',
      )
    }
  })
})
