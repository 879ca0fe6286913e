import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { callOf, deliveryStream } from '../suite/fixtures.ts'
import { openEmbeddedRegister } from './disk.ts'

/** Kills the writer, with no warning, once it was acknowledged so often; says what its last word was. */
const lastWord = (location: string, afterLines: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('crash-writer.ts', import.meta.url))
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@parole/source', script, location],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let acknowledged = 0
    let lines = 0
    createInterface(child.stdout).on('line', (line) => {
      acknowledged = Number(line)
      lines += 1
      if (lines === afterLines) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error('the writer was not killed')),
    )
  })

test.each([3, 40, 250])(
  'killed after %i writes, it keeps all it acknowledged, and nothing by halves',
  async (lines) => {
    const location = await mkdtemp(join(tmpdir(), 'parole-crash-'))
    const acknowledged = await lastWord(location, lines)
    expect(acknowledged).toBeGreaterThan(lines)

    const register = await openEmbeddedRegister({ location })
    const stream = deliveryStream(1)
    const load = (n: number) => register.load({ heads: [stream], call: callOf(n) })
    const head = (await load(1)).head(stream)
    const { items } = await register.events(stream, { limit: 10_000 })
    // A write is two events; the last may have been made and not yet acknowledged.
    const writes = ((head?.version ?? 0) - 1) / 2 + 1
    expect([acknowledged, acknowledged + 1]).toContain(writes)
    expect(items.map(({ position }) => position)).toEqual(
      Array.from({ length: 2 * writes - 1 }, (_, at) => at + 1),
    )
    expect(items.at(-1)?.hash).toBe(head?.hash)

    for (let n = 1; n <= writes; n += 1) expect((await load(n)).answered).toBeDefined()
    expect((await load(writes + 1)).answered).toBeUndefined()

    const { balances, cells } = await register.ledger('national')
    expect(balances[0]?.used).toBe(writes)
    expect(cells[0]?.months).toEqual({
      '2019-06': { declared: { allocatedCents: writes, deliveries: writes } },
    })
    await register.close()
    await rm(location, { recursive: true })
  },
)
