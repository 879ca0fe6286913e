import { serve } from '@hono/node-server'
import { createApp, issueFirstKey, system } from '@parole/api'
import { claims } from '@parole/reference'
import { openMemoryRegister } from '@parole/storage/embedded'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { factsCommand } from './facts-command.ts'

const run = async (key: string | undefined, ...args: readonly string[]) => {
  const said = { printed: '', told: '' }
  const code = await factsCommand(args, {
    key,
    print: (text) => {
      said.printed += text
    },
    tell: (text) => {
      said.told += text
    },
  })
  return { code, ...said }
}

let stop: () => void
let key: string
let reader: string
const listening = (fetch: (request: Request) => Response | Promise<Response>): Promise<string> =>
  new Promise((started) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      started(`http://127.0.0.1:${port}`),
    )
    stop = () => server.close()
  })
const register = async (): Promise<string> => {
  const surroundings = { ...system(), register: openMemoryRegister(), log: () => undefined }
  key = await issueFirstKey(surroundings, 'delegation')
  reader = await issueFirstKey(surroundings, 'delegation', 'reader')
  return listening(createApp(surroundings).fetch)
}

beforeEach(() => {
  stop = () => undefined
})
afterEach(() => stop())

describe('npm run facts', () => {
  it('loads what is missing, and says how much that was', async () => {
    const url = await register()
    const all = `New: 4 conventions, 18 commitments, ${claims.length} claims.\n`
    expect(await run(key, '--url', url)).toEqual({ code: 0, printed: all, told: '' })
    const none = 'New: 0 conventions, 0 commitments, 0 claims.\n'
    expect(await run(`${key}\n`, '--url', `${url}/`)).toEqual({ code: 0, printed: none, told: '' })
    const board = await (await fetch(`${url}/v1/scoreboards/national`)).json()
    expect((board as { promises: unknown[] }).promises).toHaveLength(11)
  })

  it('passes on what the register says against it, and not the key', async () => {
    const url = await register()
    const { code, told } = await run(reader, '--url', url)
    expect(code).toBe(1)
    expect(told).toMatch(/running this again goes on[\s\S]*POST \/v1\/conventions was refused: 403 /)
    expect(told).not.toContain(reader)
  })

  it('says when nothing answers, or not a register', async () => {
    const deaf = await run('key', '--url', 'http://127.0.0.1:9')
    expect([deaf.code, deaf.told]).toEqual([1, expect.stringContaining('fetch failed: ')])
    const page = await listening(() => new Response('<html>'))
    expect((await run('key', '--url', page)).told).toContain('is not a register')
  })

  it.each([
    ['key', [], '--url is missing'],
    ['key', ['--url', 'parole'], '--url is no address'],
    ['key', ['--url', 'https://parole.example/v1'], '--url is more than https:// and a name'],
    ['key', ['--url', 'http://parole.example'], '--url is not https'],
    ['key', ['--uri', 'https://parole.example'], "Unknown option '--uri'"],
    [undefined, ['--url', 'https://parole.example'], 'PAROLE_KEY is not set'],
    ['', ['--url', 'https://parole.example'], 'PAROLE_KEY is not set'],
  ])('with the key %j and %j asks nothing, and says what would be right', async (given, args, said) => {
    const { code, told } = await run(given, ...args)
    expect(code).toBe(2)
    expect(told).toContain(said)
    expect(told).toContain('Usage: PAROLE_KEY=')
  })

  it('explains itself', async () => {
    expect(await run(undefined, '--help')).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Usage'),
    })
  })
})
