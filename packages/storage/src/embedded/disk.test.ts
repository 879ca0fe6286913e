import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { declaration, deliveryStream } from '../suite/fixtures.ts'
import { registerSuite } from '../suite/suite.ts'
import { openEmbeddedRegister } from './disk.ts'

const folders: string[] = []
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'parole-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true }))))

registerSuite('on disk', async () => openEmbeddedRegister({ location: await folder() }))

test('what was committed is there when the folder is opened again', async () => {
  const location = await folder()
  const before = await openEmbeddedRegister({ location })
  await before.commit({ ...declaration(1), moves: [] })
  await before.close()

  const after = await openEmbeddedRegister({ location })
  const loaded = await after.load({ heads: [deliveryStream(1)] })
  expect(loaded.head(deliveryStream(1))).toMatchObject({ version: 1 })
  await after.close()
})

test('a folder is open once: the second one is told what to do', async () => {
  const location = await folder()
  const first = await openEmbeddedRegister({ location })
  await expect(openEmbeddedRegister({ location })).rejects.toThrow('is already open: stop the other process')
  await first.close()
})
