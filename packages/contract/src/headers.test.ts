import { describe, expect, it } from 'vitest'
import { etagOf, idempotencyKey, ifMatch } from './headers.ts'

describe('If-Match', () => {
  it('reads the version out of its ETag', () => {
    expect(ifMatch().parse(etagOf(3))).toBe(3)
  })

  it('reads it out of one that was weakened on its way', () => {
    expect(ifMatch().parse(`W/${etagOf(12)}`)).toBe(12)
  })

  it.each(['3', '"0"', '"03"', 'W/3', 'w/"3"', '*', '"3", "4"', '""', '"9999999999"'])(
    'refuses %s',
    (text) => {
      expect(ifMatch().safeParse(text).success).toBe(false)
    },
  )
})

describe('Idempotency-Key', () => {
  it.each(['a', '!~', 'x'.repeat(255)])('takes %s', (text) => {
    expect(idempotencyKey().safeParse(text).success).toBe(true)
  })

  it.each(['', 'a b', 'é', 'a\n', 'x'.repeat(256)])('refuses %j', (text) => {
    expect(idempotencyKey().safeParse(text).success).toBe(false)
  })
})
