import { describe, expect, it } from 'vitest'
import { Evidence, Source } from './source.ts'

const sha256 = 'ab'.repeat(32)

describe('evidence', () => {
  it.each([
    { url: 'https://www.banquedesterritoires.fr/territoires-dindustrie' },
    { url: 'http://example.org/minutes.pdf', locator: 'p. 4, § 2' },
    { sha256 },
    { sha256, locator: 'annexe 3' },
  ])('may be %j', (evidence) => {
    expect(Evidence().parse(evidence)).toEqual(evidence)
    expect(Source().parse(evidence)).toEqual(evidence)
  })

  it.each([
    { url: 'ftp://example.org/minutes.pdf' },
    { url: 'javascript:alert(1)' },
    { url: 'https://localhost/minutes.pdf' },
    { url: 'https://192.168.0.1/minutes.pdf' },
    { url: 'example.org/minutes.pdf' },
    { url: `https://example.org/${'a'.repeat(2_000)}` },
    { url: 'https://example.org/\u0001' },
    { sha256: sha256.toUpperCase() },
    { sha256: sha256.slice(1) },
    { sha256, locator: '' },
    { sha256, locator: 'p.\n4' },
    { url: 'https://example.org/', sha256 },
    { citation: 'Bilan 2020' },
    {},
  ])('is not %j', (evidence) => expect(Evidence().safeParse(evidence).success).toBe(false))
})

describe('a source', () => {
  it('may be named where no copy is at hand', () =>
    expect(Source().parse({ citation: 'Bilan 2020' })).toEqual({ citation: 'Bilan 2020' }))

  it.each([{ citation: '' }, { citation: 'a'.repeat(301) }, { citation: 'Bilan\t2020' }, null])(
    'is not %j',
    (source) => expect(Source().safeParse(source).success).toBe(false),
  )

  it('says what it expected', () =>
    expect(Source().safeParse({}).error?.issues[0]?.message).toContain('"citation"'))
})
