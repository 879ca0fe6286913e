import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../register.ts'
import { appended, declaration, deliveryStream } from '../suite/fixtures.ts'
import { openEmbeddedRegister } from './disk.ts'

let location: string
let register: Register
beforeEach(async () => {
  location = await mkdtemp(join(tmpdir(), 'parole-erasure-'))
  register = await openEmbeddedRegister({ location })
})
afterEach(async () => {
  await register.close()
  await rm(location, { recursive: true })
})

/** Letters that compression finds nothing to shorten in. */
const secret = 'Qx7vKp2mZr9LwTj4Hs6B'
const stream = deliveryStream(1)

const isStored = async (): Promise<boolean> => {
  const names = await readdir(location)
  const files = await Promise.all(names.map((name) => readFile(join(location, name), 'latin1')))
  return files.some((file) => file.includes(secret))
}
const headOf = async () => {
  const head = (await register.load({ heads: [stream] })).head(stream)
  if (head === undefined) throw new Error('nothing was declared')
  return head
}
const reopened = async () => {
  await register.close()
  register = await openEmbeddedRegister({ location })
}
const declare = async (n = 1) => {
  const { appends, ...rest } = declaration(n)
  const confided = appends.map((append) =>
    n === 1
      ? { ...append, head: { ...append.head, texts: { digest: { text: secret, salt: 'sel' } } } }
      : append,
  )
  await register.commit({ ...rest, appends: confided, moves: [] })
}
const lift = async (texts?: Readonly<Record<string, never>>) => {
  const before = await headOf()
  const appends = [appended(stream, before, [{ type: 'DisputeLifted', reason: null }], before.state, texts)]
  await register.commit({ appends, moves: [], entries: [], erases: texts !== undefined })
}

describe('what is erased is in no file of the folder', () => {
  test('at once', async () => {
    await declare()
    expect(await isStored()).toBe(true)
    await lift({})
    expect(await isStored()).toBe(false)
  })

  test('after the folder was opened again', async () => {
    await declare()
    await reopened()
    expect(await isStored()).toBe(true)
    await lift({})
    expect(await isStored()).toBe(false)
  })

  test('whatever was written over it, and in how many files', async () => {
    await declare()
    for (let n = 2; n < 8; n += 1) {
      await declare(n)
      await reopened()
      await lift()
    }
    await lift({})
    expect(await isStored()).toBe(false)
    await reopened()
    expect(await isStored()).toBe(false)
    expect((await headOf()).version).toBe(8)
  })

  test('though others read without a pause', async () => {
    await declare()
    for (let n = 2; n < 400; n += 1) await declare(n)
    let reading = true
    const readOn = async () => {
      while (reading) await register.list({ list: 'deliveries' }, { limit: 400 })
    }
    const others = [readOn(), readOn(), readOn()]
    await register.list({ list: 'deliveries' }, { limit: 400 })
    await lift({})
    reading = false
    await Promise.all(others)
    expect(await isStored()).toBe(false)
  })
})
