import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { declared, deliveryId, paid } from '../testing/delivery-examples.ts'
import { canonicalJson, hashOf, hmacSha256Hex, record, sha256Hex } from './record.ts'

const stream = `delivery-${deliveryId}` as const
const act = actOf('banque-des-territoires', '2020-06-15')

describe('canonical JSON', () => {
  it.each([
    {
      why: 'sorts fields by UTF-16 units',
      value: { b: 1, a: 2, É: 3, é: 4, Z: 5 },
      text: '{"Z":5,"a":2,"b":1,"É":3,"é":4}',
    },
    // RFC 8785, 3.2.3: the emoji comes before the Hebrew presentation form.
    {
      why: 'sorts as RFC 8785 says',
      value: { '\ufb33': 1, '\u{1f600}': 2 },
      text: '{"\u{1f600}":2,"\ufb33":1}',
    },
    {
      why: 'sorts inside',
      value: [{ b: { d: null, c: true }, a: [2, 1] }],
      text: '[{"a":[2,1],"b":{"c":true,"d":null}}]',
    },
    {
      why: 'writes numbers as ECMAScript',
      value: [1e21, 1e20, 0.1, -0],
      text: '[1e+21,100000000000000000000,0.1,0]',
    },
    { why: 'escapes no more than it must', value: 'é/"\\\u001f', text: '"é/\\"\\\\\\u001f"' },
    { why: 'leaves out what is undefined', value: { a: undefined, b: 1 }, text: '{"b":1}' },
  ])('$why', ({ value, text }) => expect(canonicalJson(value)).toBe(text))

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])('has none for %j', (value) =>
    expect(() => canonicalJson(value)).toThrow(),
  )
})

describe('SHA-256', () => {
  // FIPS 180-2, B.1; the second is over the UTF-8 bytes c3 a9.
  it.each([
    { text: 'abc', hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    { text: 'é', hash: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c' },
  ])('of $text', ({ text, hash }) => expect(sha256Hex(text)).toBe(hash))
})

describe('HMAC-SHA-256', () => {
  // RFC 4231, test case 2; the second is beyond ASCII, and against Node's own.
  it.each([
    {
      key: 'Jefe',
      text: 'what do ya want for nothing?',
      mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
    {
      key: '\u00aa'.repeat(3),
      text: 'é',
      mac: createHmac('sha256', '\u00aa'.repeat(3)).update('é').digest('hex'),
    },
  ])('of $text', ({ key, text, mac }) => expect(hmacSha256Hex(key, text)).toBe(mac))
})

describe('recording', () => {
  const events = [declared().event, paid(1).event, paid(2).event]

  it('chains new events to one another', () => {
    const recorded = record(stream, undefined, events, act)
    expect(recorded.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(recorded.map(({ previous }) => previous)).toEqual([
      null,
      ...recorded.slice(0, 2).map(({ hash }) => hash),
    ])
    expect(recorded.map(hashOf)).toEqual(recorded.map(({ hash }) => hash))
  })

  it('chains them to the end of their stream', () => {
    const [only] = record(stream, { version: 7, hash: 'ab'.repeat(32) }, [paid(1).event], act)
    expect(only).toMatchObject({ stream, position: 8, previous: 'ab'.repeat(32) })
  })

  it('in one act or in several makes the same chain', () => {
    const [first, ...rest] = record(stream, undefined, events, act)
    const end = { version: 1, hash: first?.hash ?? '' }
    expect(record(stream, end, events.slice(1), act)).toEqual(rest)
  })

  it('keeps who, when and why', () => {
    const { by, recordedAt, effectiveOn, source } = act
    const [only] = record(stream, undefined, [declared().event], act)
    expect(only).toEqual({
      stream,
      position: 1,
      event: declared().event,
      by,
      recordedAt,
      effectiveOn,
      source,
      previous: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('of nothing is nothing', () => expect(record(stream, undefined, [], act)).toEqual([]))

  it('never changes what it was chained to: a known hash stays', () => {
    const [only] = record('commitment-bdt-equity', undefined, [{ type: 'ClosureNoticed' }], act)
    const text =
      '{"by":{"key":"01JD3Z7V4QK8M2N5P6R7S8T9VW","party":"banque-des-territoires"},"effectiveOn":"2020-06-15","event":{"type":"ClosureNoticed"},"position":1,"previous":null,"recordedAt":"2021-07-01T09:30:00.000Z","source":{"locator":"p. 4","url":"https://example.org/minutes.pdf"},"stream":"commitment-bdt-equity"}'
    expect(only?.hash).toBe(sha256Hex(text))
  })
})
