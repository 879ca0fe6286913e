import { digestOf } from '@parole/domain'
import { describe, expect, it } from 'vitest'
import { companyGiven, textGiven, textShown } from './text.ts'

describe('a text that is given', () => {
  it('is for the parties unless said otherwise', () => {
    expect(textGiven().parse({ text: 'Seen on site' }).visibility).toBe('parties')
    expect(textGiven().parse({ text: 'Seen on site', visibility: 'public' }).visibility).toBe('public')
  })

  it.each(['é'.repeat(1_000), '🏭'.repeat(1_000), ' a '])('may be written in any script', (text) => {
    expect(textGiven().safeParse({ text }).success).toBe(true)
  })

  it.each(['', '   ', 'a'.repeat(1_001), 'a\nb', 'a\u0000', 'a\u0085', '\ud83c'])('is not %j', (text) => {
    expect(textGiven().safeParse({ text }).success).toBe(false)
  })
})

it('takes a company by a SIREN whose check digit is right', () => {
  expect(companyGiven().safeParse({ siren: '123456782' }).success).toBe(true)
  expect(companyGiven().safeParse({ siren: '123456789' }).success).toBe(false)
})

describe('a text that is shown', () => {
  const given = { text: 'Seen on site', salt: '00112233445566778899aabbccddeeff' }
  const sealed = { digest: digestOf(given), visibility: 'parties' }

  it('comes with what its digest was made from', () => {
    expect(textShown().safeParse({ status: 'shown', ...sealed, ...given }).success).toBe(true)
    expect(textShown().safeParse({ status: 'shown', ...sealed, text: given.text }).success).toBe(false)
  })

  it.each(['withheld', 'erased'])('keeps its digest when %s, and nothing else', (status) => {
    expect(textShown().safeParse({ status, ...sealed }).success).toBe(true)
    expect(textShown().safeParse({ status, ...sealed, ...given }).success).toBe(false)
  })
})
