import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { boardOf, fictionalKey, fictionalProblem } from './testing/answers.ts'
import { hangUp, html, json, silence, tinyRegister } from './testing/tiny-register.ts'
import { typed } from './testing/typed.ts'

describe('a refusal', () => {
  it('ends with 1 and all that the register says of it', async () => {
    const { url } = await tinyRegister(json(422, fictionalProblem))
    const ended = await typed('keys issue region-99 --role reader', { PAROLE_URL: url })
    expect(ended).toEqual({
      code: 1,
      printed: '',
      told: `parole: the register refused: 422 unknown-party
  The fictional register has no such region.
  /party: there is no region-99
  party: region-99
  known: 18
  What to do: GET /v1/regions lists them.
  Request: 01JD3Z7V4QK8M2N5P6R7S8T9VX
`,
    })
  })

  it('may be of a kind added since', async () => {
    const { url } = await tinyRegister(
      json(409, { ...fictionalProblem, status: 409, code: 'added-since', more: 1 }),
    )
    const ended = await typed('scoreboard', { PAROLE_URL: url })
    expect(ended.code).toBe(1)
    expect(ended.told).toContain('409 added-since')
  })

  it('names the variable where the key is missing', async () => {
    const { url } = await tinyRegister(json(401, { ...fictionalProblem, status: 401, code: 'missing-key' }))
    const ended = await typed('keys list', { PAROLE_URL: url })
    expect(ended.code).toBe(1)
    expect(ended.told).toContain('What to do: Put the key in the environment variable PAROLE_KEY.')
  })
})

describe('wrong usage', () => {
  it.each([
    ['', 'a command is missing', 'Usage: parole <command> [options]'],
    ['scoreboard nowhere', '<scope>: expected "national"', 'Usage: parole scoreboard [scope]'],
    [
      'scoreboard --as-of 2019-12-30',
      '--as-of: expected the last day of a month',
      'Usage: parole scoreboard',
    ],
    ['scoreboard --as-of soon', '--as-of: expected a date', 'Usage: parole scoreboard'],
    ['scoreboard --language de', '--language: ', 'Usage: parole scoreboard'],
    ['explain Not_A_Slug', '<commitment>: expected lower-case letters', 'Usage: parole explain <commitment>'],
    ['keys list --party nobody', '--party: expected "state"', 'Usage: parole keys list'],
    ['keys issue nobody --role reader', '<party>: expected "state"', 'Usage: parole keys issue <party>'],
    ['keys issue region-84 --role owner', '--role: ', 'Usage: parole keys issue <party>'],
    ['keys revoke 1', '<id>: expected 26 characters', 'Usage: parole keys revoke <id>'],
    ['scoreboard --url nowhere', '--url: expected an address', 'Usage: parole scoreboard'],
  ])('of %j ends with 2, asks nothing, says what and how', async (line, what, usage) => {
    const { url, seen } = await tinyRegister(json(200, {}))
    const ended = await typed(line, { PAROLE_URL: url })
    expect(ended).toMatchObject({ code: 2, printed: '' })
    expect(ended.told).toContain(`parole: ${what}`)
    expect(ended.told).toContain(`\n${usage}`)
    expect(seen).toEqual([])
  })

  it('repeats no token that was taken for an id', async () => {
    const ended = await typed(`keys revoke parole_${fictionalKey.id}_fictional`)
    expect(ended.code).toBe(2)
    expect(ended.told).not.toContain('fictional')
  })

  it('says that a key is no key', async () => {
    const ended = await typed('keys list', { PAROLE_KEY: 'clé' })
    expect(ended.code).toBe(2)
    expect(ended.told).toContain('PAROLE_KEY')
  })
})

describe('no answer to go by', () => {
  it.each([
    ['a page of HTML', html(200), 'answered 200 with text/html, not with JSON'],
    ['an error page of HTML', html(502), 'answered 502 with text/html, not with JSON'],
    ['JSON that is no scoreboard', json(200, { hello: 'world' }), 'answered 200 with what the contract'],
    ['a problem of somebody else', json(404, { title: 'Nope' }), 'answered 404 with what the contract'],
    ['a status that is not foreseen', json(202, boardOf()), '(202 is not foreseen)'],
    [
      'a redirection',
      json(301, {}, { location: 'https://elsewhere.example/v1' }),
      'sends on to https://elsewhere.example/v1',
    ],
    ['a closed connection', hangUp, 'cannot be reached: '],
  ])('%s ends with 3', async (_, answering, what) => {
    const { url } = await tinyRegister(answering)
    const ended = await typed('scoreboard', { PAROLE_URL: url })
    expect(ended).toMatchObject({ code: 3, printed: '' })
    expect(ended.told.replaceAll(/\n */g, ' ')).toContain(what)
  })

  it('where nothing listens, says how to name another address', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => free.once('listening', listening))
    const { port } = free.address() as { port: number }
    await new Promise((closed) => free.close(closed))
    const ended = await typed('keys issue region-84 --role reader', {
      PAROLE_URL: `http://127.0.0.1:${port}`,
    })
    expect(ended).toMatchObject({ code: 3, printed: '' })
    const told = ended.told.replaceAll(/\n */g, ' ')
    expect(told).toContain(`http://127.0.0.1:${port} cannot be reached: nothing listens there.`)
    expect(told).toContain('--url or PAROLE_URL names another.')
    expect(told).not.toContain('is not known')
  })

  it('within the time says how long that was, asks no second time, and whether a write was done', async () => {
    const { url, seen } = await tinyRegister(silence)
    const ended = await typed('keys issue region-84 --role reader', { PAROLE_URL: url }, { timeoutMs: 100 })
    expect(ended.code).toBe(3)
    const told = ended.told.replaceAll(/\n */g, ' ')
    expect(told).toContain(`${url} did not answer within 0.1 seconds.`)
    expect(told).toContain('Whether the register did it is not known')
    expect(seen).toHaveLength(1)
  })

  it('has a limit of time on the whole answer, not on its beginning', async () => {
    const { url } = await tinyRegister((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    })
    const ended = await typed('scoreboard', { PAROLE_URL: url }, { timeoutMs: 200 })
    expect(ended.code).toBe(3)
    expect(ended.told).toContain('did not answer within 0.2 seconds.')
  })
})
