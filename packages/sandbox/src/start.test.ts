import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launch, stop, stopAll } from './testing/launch.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parole-start-'))
})
afterEach(async () => {
  await stopAll()
  await rm(folder, { recursive: true })
})

const keysIn = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(folder, 'data/local-keys.json'), 'utf8'))

describe('npm start', () => {
  it('loads the facts, says where everything is, and finds it again the next time', async () => {
    const first = launch(folder)
    const { address, said } = await first.started()
    expect(said).toContain(`${address}/v1/docs`)
    expect(said).toContain(join(folder, 'data'))
    expect(said).toContain('4 conventions, 18 commitments and 20 claims loaded')
    const keys = await keysIn()
    expect(Object.keys(keys)).toEqual([
      'delegation',
      'banque-des-territoires',
      'bpifrance',
      'business-france',
      'pole-emploi',
      'region-32',
      'ti1-3208',
    ])
    for (const token of Object.values(keys)) expect(said).toContain(token)
    const declared = await fetch(`${address}/v1/deliveries`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys['banque-des-territoires']}`,
        'content-type': 'application/json',
        'idempotency-key': 'start-test',
      },
      body: JSON.stringify({
        kind: 'allocation',
        commitment: 'banque-des-territoires-equity',
        territory: 'ti1-3208',
        reference: 'FICTIONAL-1',
        theme: 'brownfields',
        amountCents: 100,
        effectiveOn: '2019-06-01',
        source: { url: 'https://example.org/fictional' },
      }),
    })
    expect(declared.status).toBe(201)
    const { id } = (await declared.json()) as { id: string }
    await stop(first.child)

    const second = launch(folder)
    const again = await second.started()
    expect(again.said).toContain('found again')
    expect(await keysIn()).toEqual(keys)
    const found = await fetch(`${again.address}/v1/deliveries/${id}`)
    expect(found.status).toBe(200)
    const claims = (await (await fetch(`${again.address}/v1/claims?limit=200`)).json()) as {
      items: unknown[]
    }
    expect(claims.items).toHaveLength(20)
    const front = await fetch(again.address, { redirect: 'manual' })
    expect(front.headers.get('location')).toBe('/v1/docs')
  })

  it('makes new keys when the register was deleted and its keys were not', async () => {
    const first = launch(folder)
    await first.started()
    const before = await keysIn()
    await stop(first.child)
    await rm(join(folder, 'data/register'), { recursive: true })
    await launch(folder).started()
    expect((await keysIn()).delegation).not.toBe(before.delegation)
  })

  it('keeps the keys for their owner only', async () => {
    await launch(folder).started()
    expect((await stat(join(folder, 'data/local-keys.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
  })

  it('says what is wrong with PORT', async () => {
    const { code, said } = await launch(folder, { PORT: 'http' }).ended()
    expect(code).toBe(1)
    expect(said).toContain('PORT is "http": expected a whole number from 0 to 65535')
  })

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, said } = await launch(folder, { PORT: String(port) }).ended()
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is taken`)
  })

  it('says that another process has the register open', async () => {
    await launch(folder).started()
    const { code, said } = await launch(folder).ended()
    expect(code).toBe(1)
    expect(said).toMatch(/is already open: stop the other process/)
  })

  it('says how to mend a broken key file', async () => {
    const first = launch(folder)
    await first.started()
    await stop(first.child)
    await writeFile(join(folder, 'data/local-keys.json'), '{')
    const { code, said } = await launch(folder).ended()
    expect(code).toBe(1)
    expect(said).toMatch(/local-keys\.json is not JSON: mend it, or delete it/)
  })
})
