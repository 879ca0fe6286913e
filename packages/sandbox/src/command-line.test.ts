import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, stopAll } from './testing/launch.ts'

const root = join(import.meta.dirname, '../../..')

let folder: string
let address: string
let key: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parole-command-line-'))
  const { said, ...started } = await launch(folder).started()
  address = started.address
  const printed = /^ {2}delegation\n {4}(parole_\S+)$/m.exec(said)?.[1]
  if (printed === undefined) throw new Error(said)
  key = printed
})
afterAll(async () => {
  await stopAll()
  await rm(folder, { recursive: true })
})

interface Ended {
  readonly code: number | null
  readonly printed: string
  readonly told: string
}

/** Runs the command line of the workspace as its root script does, with the key that the register printed. */
const parole = (line: string, environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((ended) => {
    const args = ['--import', 'tsx', '--conditions=@parole/source', 'packages/cli/src/main.ts']
    const env = { PAROLE_URL: address, PAROLE_KEY: key, LANG: 'C.UTF-8', ...environment }
    const child = execFile(
      process.execPath,
      [...args, ...line.split(' ')],
      { cwd: root, env },
      (_, out, err) => ended({ code: child.exitCode, printed: out, told: err }),
    )
  })

describe('the command line on the real register', () => {
  it('shows the national scoreboard', async () => {
    const { code, printed, told } = await parole('scoreboard national --as-of 2019-12-31')
    expect({ code, told }).toEqual({ code: 0, told: '' })
    expect(printed).toContain('Scoreboard national, on 31 December 2019')
    expect(printed).toContain(' 11 The offer of services of the State')
    expect(printed).toMatch(/^ {4}banque-des-territoires +\S.*\n {6}banque-des-territoires-equity$/m)
    expect(printed).toContain('Promises that all their makers account for: 0 of 11.')
    expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('answers programs with the whole of it', async () => {
    const { code, printed } = await parole('scoreboard national --json')
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({ scope: 'national', totals: { promises: 11 } })
  })

  it('explains a commitment, in French where LANG says so', async () => {
    const english = await parole('explain banque-des-territoires-equity --as-of 2020-12-31')
    expect(english).toMatchObject({ code: 0, told: '' })
    expect(english.printed).toContain('On 31 December 2020: only claimed.')
    expect(english.printed).toContain('Promised for 2019: about €100 million')
    const french = await parole('explain banque-des-territoires-equity', { LANG: 'fr_FR.UTF-8' })
    expect(french.printed).toContain('Promis pour 2020\u00a0: environ 100\u202fM€')
  })

  it('issues a key that works, lists it and revokes it', async () => {
    const issued = await parole('keys issue region-84 --role reader --json')
    expect(issued.code).toBe(0)
    const { id, token } = JSON.parse(issued.printed) as { id: string; token: string }
    expect(token).toMatch(/^parole_/)

    const own = await parole('keys list', { PAROLE_KEY: token })
    expect(own).toMatchObject({ code: 0, told: '' })
    expect(own.printed).toMatch(new RegExp(`^${id} region-84 +reader +\\d{4}-\\d{2}-\\d{2}$`, 'm'))
    expect(own.printed).not.toContain('delegation')

    const revoked = await parole(`keys revoke ${id}`)
    expect(revoked).toMatchObject({ code: 0, told: '' })
    const left = await parole('keys list --party region-84 --json')
    expect(JSON.parse(left.printed)).toMatchObject({
      items: [{ id, revokedAt: expect.stringContaining('T') }],
      next: null,
    })
  })

  it('ends with 1 where the register refuses', async () => {
    const unknown = await parole('keys issue region-99 --role reader')
    expect(unknown).toMatchObject({ code: 1, printed: '' })
    expect(unknown.told).toMatch(
      /^parole: the register refused: 422 unknown-party\n[\s\S]*\/party: there is no region-99\n[\s\S]*What to do: [\s\S]*Request: [0-9A-Z]{26}\n$/,
    )
    const nobody = await parole('keys list', { PAROLE_KEY: '' })
    expect(nobody.code).toBe(1)
    expect(nobody.told).toContain('401 missing-key')
    const nothing = await parole('explain no-such-commitment')
    expect(nothing.code).toBe(1)
    expect(nothing.told).toContain('404 not-found')
  })
})
