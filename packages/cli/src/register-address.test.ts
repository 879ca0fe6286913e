import { describe, expect, it } from 'vitest'
import { callerKey, registerAddress } from './register-address.ts'

describe('registerAddress', () => {
  it.each([
    [undefined, undefined, 'http://127.0.0.1:8787'],
    [undefined, '', 'http://127.0.0.1:8787'],
    [undefined, 'https://register.example/', 'https://register.example'],
    ['http://localhost:1234', 'https://register.example', 'http://localhost:1234'],
    ['https://example.org/parole//', undefined, 'https://example.org/parole'],
  ])('of --url %s and PAROLE_URL %s is %s', (asked, fromEnvironment, url) => {
    expect(registerAddress(asked, fromEnvironment)).toEqual({ ok: true, value: url })
  })

  it.each([
    ['register', undefined, '--url: expected an address, such as http://127.0.0.1:8787'],
    [undefined, 'register', 'PAROLE_URL: expected an address, such as http://127.0.0.1:8787'],
    ['file:///etc/passwd', undefined, '--url: expected http:// or https://'],
    ['http://me:secret@example.org', undefined, '--url: a secret does not belong in an address'],
    ['http://example.org/?a=b', undefined, '--url: expected an address without "?" and "#"'],
  ])('refuses --url %s and PAROLE_URL %s', (asked, fromEnvironment, what) => {
    expect(registerAddress(asked, fromEnvironment)).toEqual({ ok: false, error: { kind: 'misused', what } })
  })
})

describe('callerKey', () => {
  it('takes the key without the line break that a file ends in', () => {
    expect(callerKey('parole_key\n')).toEqual({ ok: true, value: 'parole_key' })
    expect(callerKey(' ')).toEqual({ ok: true, value: undefined })
    expect(callerKey(undefined)).toEqual({ ok: true, value: undefined })
  })

  it('refuses what no header can carry, without repeating it', () => {
    const refused = callerKey('sécret')
    expect(refused).toMatchObject({ ok: false, error: { kind: 'misused' } })
    expect(JSON.stringify(refused)).not.toContain('sécret')
  })
})
