import { deepStrictEqual } from 'node:assert/strict'
import { createApp, issueFirstKey, system } from '@parole/api'
import { openMemoryRegister } from '@parole/storage/embedded'
import { type Scene, teller } from '../../../packages/sandbox/src/demo/scene.ts'
import { story } from '../../../packages/sandbox/src/demo/story.ts'
import { live, peopled } from '../life.ts'
import { createTable } from '../table.ts'
import type { Chapter } from './chapter.ts'

const inMemory = async (): Promise<readonly Scene[]> => {
  const register = openMemoryRegister()
  const surroundings = { ...system(), register, log: () => undefined }
  const { fetch } = createApp(surroundings)
  const tokens = await peopled(fetch, await issueFirstKey(surroundings, 'delegation'))
  return story(teller(fetch, tokens))
}

/** What two runs differ in is drawn or read off a clock: numbered in the order in which it is told. */
const comparable = (scenes: readonly Scene[]): unknown => {
  const names = new Map<string, string>()
  const numbered = (found: string): string => {
    const name = names.get(found) ?? `drawn-${names.size + 1}`
    names.set(found, name)
    return name
  }
  const text = JSON.stringify(scenes)
    .replaceAll(/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b|\b[0-9a-f]{64}\b/g, numbered)
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'an instant')
    .replaceAll(/("salt":)"[^"]+"/g, '$1"drawn"')
  return JSON.parse(text)
}

/** The story of the eleven promises, told by what is deployed and by a register in memory: it is the same story. */
export const demo: Chapter = async ({ prove, bench, environments: { prod }, told }) => {
  await prove('demo: the deployed register tells the story that one in memory tells', async () => {
    const accessKey = 'demo'
    const deployed = await bench.deploy(prod, { accessKey, told })
    await createTable(deployed.tables, prod.table)
    const { scenes } = await live(bench, deployed, accessKey)
    const expected = await inMemory()
    deepStrictEqual(comparable(scenes), comparable(expected))
    const calls = scenes.flatMap(({ moments }) => moments.flatMap(({ exchanges }) => exchanges))
    const megabytes = await deployed.peakMegabytes()
    await deployed.stop()
    return `${scenes.length} scenes, ${calls.length} calls; ${megabytes.toFixed(0)} MB at most`
  })
}
