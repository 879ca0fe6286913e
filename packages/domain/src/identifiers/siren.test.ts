import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { examples } from '../../testdata/examples.ts'
import { Siren, Siret, sirenGrammar, sirenOf, siretGrammar } from './siren.ts'

const accepts = (schema: ReturnType<typeof Siren>, text: string): boolean => schema.safeParse(text).success

describe('a SIREN', () => {
  test.each(examples('siren', 'valid'))('%j is one', (text) => expect(accepts(Siren(), text)).toBe(true))
  test.each(examples('siren', 'invalid'))('%j is none', (text) => expect(accepts(Siren(), text)).toBe(false))

  it('says what it expected', () => {
    expect(Siren().safeParse('12').error?.issues[0]?.message).toBe(`expected ${sirenGrammar}`)
  })

  const eightDigits = fc.stringMatching(/^[1-9][0-9]{7}$/)

  test('eight digits leave room for exactly one check digit', () => {
    fc.assert(
      fc.property(
        eightDigits,
        (start) => Array.from('0123456789').filter((check) => accepts(Siren(), start + check)).length === 1,
      ),
    )
  })

  test('one mistyped digit is always noticed', () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (start, place, shift) => {
        const siren = Array.from('0123456789', (check) => start + check).find((text) =>
          accepts(Siren(), text),
        )
        const mistyped = Array.from(siren ?? '', (digit, at) =>
          at === place ? String((Number(digit) + shift) % 10) : digit,
        ).join('')
        return !accepts(Siren(), mistyped)
      }),
    )
  })
})

describe('a SIRET', () => {
  test.each(examples('siret', 'valid'))('%j is one', (text) => expect(accepts(Siret(), text)).toBe(true))
  test.each(examples('siret', 'invalid'))('%j is none', (text) => expect(accepts(Siret(), text)).toBe(false))

  it('says what it expected', () => {
    expect(Siret().safeParse('12').error?.issues[0]?.message).toBe(`expected ${siretGrammar}`)
  })

  it('holds the SIREN of its legal unit', () => {
    expect(sirenOf('20005480700017')).toBe('200054807')
  })
})
