import { describe, expect, it, test } from 'vitest'
import { addressOf, baseOf } from './address.ts'

describe('baseOf', () => {
  it.each([
    ['https://register.example', 'https://register.example'],
    ['https://register.example/', 'https://register.example'],
    ['https://register.example/v1', 'https://register.example'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
    ['https://register.example/parole/v1/', 'https://register.example/parole'],
    [' http://127.0.0.1:8787 ', 'http://127.0.0.1:8787'],
  ])('takes %s', (given, base) => {
    expect(baseOf(given)).toBe(base)
  })

  it.each([
    '',
    'register.example',
    'ftp://register.example',
    'https://',
    'https://register.example?a=1',
    'https://a b',
    'https://user:secret@register.example',
    'http://localhost:99999',
  ])('refuses %j and says what it expects', (given) => {
    expect(() => baseOf(given)).toThrow(/^baseUrl: expected the address of a register/)
  })
})

test('a base that is refused is not said again: it may hold a password', () => {
  expect(() => baseOf('https://user:secret@register.example')).toThrow(/^(?!.*secret)/)
})

describe('addressOf', () => {
  test('encodes each part by itself, and leaves out what is absent', () => {
    const query = { q: 'é & co', asOf: undefined, vacant: false, limit: 0, cursor: null }
    expect(addressOf('https://r.example', ['v1', 'deliveries', 'a/b?c'], query)).toBe(
      'https://r.example/v1/deliveries/a%2Fb%3Fc?q=%C3%A9%20%26%20co&vacant=false&limit=0',
    )
  })

  test.each(['', '.', '..', undefined, null])('never leaves the path: an identity is not %j', (identity) => {
    expect(() => addressOf('https://r.example', ['v1', 'keys', identity as string])).toThrow(
      'expected an identity in the path',
    )
  })
})
