import { describe, expect, it } from 'vitest'
import { boardOf, explainedOf, fictionalCell, fictionalKey } from './testing/answers.ts'
import { hangUp, json, tinyRegister } from './testing/tiny-register.ts'
import { typed } from './testing/typed.ts'

const key = 'parole_fictional_key'
const token = 'parole_01JD3Z7V4QK8M2N5P6R7S8T9VW_fictional'

describe('parole scoreboard', () => {
  it('asks for the national one in English, without a key, and ends well', async () => {
    const { url, seen } = await tinyRegister(json(200, boardOf({ cells: [fictionalCell] })))
    const ended = await typed('scoreboard', { PAROLE_URL: url, PAROLE_KEY: key })
    expect(ended).toMatchObject({ code: 0, told: '' })
    expect(ended.printed).toContain('€80 million declared less disputed')
    expect(seen).toMatchObject([{ method: 'GET', url: '/v1/scoreboards/national?language=en' }])
    expect(seen[0]?.headers).not.toHaveProperty('authorization')
    expect(seen[0]?.headers).not.toHaveProperty('idempotency-key')
  })

  it('passes scope, date and language on', async () => {
    const { url, seen } = await tinyRegister(json(200, boardOf({ language: 'fr' })))
    const line = `scoreboard ti1-3208 --as-of 2019-12-31 --language fr --url ${url}/`
    expect(await typed(line, { LANG: 'en_GB.UTF-8' })).toMatchObject({ code: 0 })
    expect(seen[0]?.url).toBe('/v1/scoreboards/ti1-3208?asOf=2019-12-31&language=fr')
  })

  it.each([
    ['fr_FR.UTF-8', 'fr'],
    ['fr', 'fr'],
    ['en_GB.UTF-8', 'en'],
    ['C.UTF-8', 'en'],
    ['', 'en'],
  ])('speaks the language of LANG=%s', async (lang, language) => {
    const { url, seen } = await tinyRegister(json(200, boardOf()))
    await typed('scoreboard', { PAROLE_URL: url, LANG: lang })
    expect(seen[0]?.url).toContain(`language=${language}`)
  })

  it('prints with --json what the register answered, fields that it does not know included', async () => {
    const answer = { ...boardOf(), addedSince: 1 }
    const { url } = await tinyRegister(json(200, answer))
    const { code, printed } = await typed('scoreboard --json', { PAROLE_URL: url })
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toEqual(answer)
  })

  it('has colours on a terminal, unless NO_COLOR is set', async () => {
    const { url } = await tinyRegister(json(200, boardOf()))
    const printed = async (environment: Record<string, string>) =>
      (await typed('scoreboard', { PAROLE_URL: url, ...environment }, { terminal: true })).printed
    expect(await printed({})).toContain('\u001b[')
    expect(await printed({ NO_COLOR: '1' })).not.toContain('\u001b[')
  })
})

describe('parole explain', () => {
  it('shows the explanation', async () => {
    const { url, seen } = await tinyRegister(json(200, explainedOf('en', [fictionalCell])))
    const ended = await typed('explain fictional-equity --as-of 2020-12-31', { PAROLE_URL: url })
    expect(ended.code).toBe(0)
    expect(ended.printed).toContain('On 31 December 2020: unproven.')
    expect(seen[0]?.url).toBe(
      '/v1/commitments/fictional-equity/rating?scope=national&asOf=2020-12-31&language=en',
    )
  })

  it('asks for a region or a territory, whose name the explanation says', async () => {
    const { url, seen } = await tinyRegister(json(200, explainedOf('en', [], 'region-32')))
    const ended = await typed('explain fictional-equity --scope region-32', { PAROLE_URL: url })
    expect(ended.printed).toContain('On 31 December 2020, for the region region-32: cannot be rated.')
    expect(seen[0]?.url).toBe('/v1/commitments/fictional-equity/rating?scope=region-32&language=en')
  })

  it.each(['operator-bpifrance', 'somewhere'])('is not asked of %s, and asks nothing', async (scope) => {
    const { url, seen } = await tinyRegister(json(200, explainedOf('en')))
    const ended = await typed(`explain fictional-equity --scope ${scope}`, { PAROLE_URL: url })
    expect(ended).toMatchObject({ code: 2, printed: '' })
    expect(ended.told.replaceAll(/\s+/g, ' ')).toContain('--scope: expected "national", a region')
    expect(seen).toEqual([])
  })
})

describe('parole keys', () => {
  it('lists every page with the key of the environment', async () => {
    const other = { ...fictionalKey, party: 'bpifrance', revokedAt: '2026-11-25T08:00:00.000Z' }
    const { url, seen } = await tinyRegister(
      json(200, { items: [fictionalKey], next: 'fictional-cursor' }),
      json(200, { items: [other], next: null }),
    )
    const { code, printed } = await typed('keys list', { PAROLE_URL: url, PAROLE_KEY: key })
    expect(code).toBe(0)
    expect(printed.trimEnd().split('\n')).toEqual([
      'Key                        Party                  Role    Issued      Revoked',
      '01JD3Z7V4QK8M2N5P6R7S8T9VW region-84              reader  2026-11-24',
      '01JD3Z7V4QK8M2N5P6R7S8T9VW bpifrance              reader  2026-11-24  2026-11-25',
    ])
    expect(seen.map((request) => request.url)).toEqual([
      '/v1/keys?limit=200',
      '/v1/keys?limit=200&cursor=fictional-cursor',
    ])
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${key}`)
  })

  it('lists those of one party, all pages as one document', async () => {
    const { url, seen } = await tinyRegister(
      json(200, { items: [fictionalKey], next: 'fictional-cursor' }),
      json(200, { items: [fictionalKey], next: null }),
    )
    const { printed } = await typed('keys list --party region-84 --json', { PAROLE_URL: url })
    expect(JSON.parse(printed)).toEqual({ items: [fictionalKey, fictionalKey], next: null })
    expect(seen[1]?.url).toBe('/v1/keys?party=region-84&limit=200&cursor=fictional-cursor')
  })

  it('does not go round for ever', async () => {
    const { url } = await tinyRegister(json(200, { items: [fictionalKey], next: 'again' }))
    const ended = await typed('keys list', { PAROLE_URL: url })
    expect(ended).toMatchObject({ code: 3, printed: '' })
  })

  it('issues a key and says that its token is shown once', async () => {
    const { url, seen } = await tinyRegister(json(201, { ...fictionalKey, token }))
    const ended = await typed('keys issue region-84 --role reader', { PAROLE_URL: url, PAROLE_KEY: key })
    expect(ended).toMatchObject({ code: 0, told: '' })
    expect(ended.printed).toContain(`\n  ${token}\n`)
    expect(ended.printed).toContain('This token is shown this once')
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ party: 'region-84', role: 'reader' })
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('says so with --json too, beside the document', async () => {
    const { url } = await tinyRegister(json(201, { ...fictionalKey, token }))
    const ended = await typed('keys issue region-84 --role reader --json', { PAROLE_URL: url })
    expect(JSON.parse(ended.printed)).toEqual({ ...fictionalKey, token })
    expect(ended.told).toContain('This token is shown this once')
  })

  it('says how to go on where the token was lost on the way', async () => {
    const { url } = await tinyRegister(hangUp, json(201, { ...fictionalKey, token: null }))
    const ended = await typed('keys issue region-84 --role reader', { PAROLE_URL: url })
    expect(ended).toMatchObject({ code: 3, printed: '' })
    expect(ended.told.replaceAll(/\n */g, ' ')).toContain(`Revoke it (parole keys revoke ${fictionalKey.id})`)
  })

  it('revokes a key', async () => {
    const { url, seen } = await tinyRegister(json(200, fictionalKey))
    const ended = await typed(`keys revoke ${fictionalKey.id}`, { PAROLE_URL: url, PAROLE_KEY: key })
    expect(ended.code).toBe(0)
    expect(ended.printed).toBe(
      `Key ${fictionalKey.id} of region-84 is revoked. It stops working within\na minute.\n`,
    )
    expect(seen).toMatchObject([{ method: 'DELETE', url: `/v1/keys/${fictionalKey.id}`, body: '' }])
    expect(seen[0]?.headers).toHaveProperty('idempotency-key')
  })
})
