import { equal } from 'node:assert/strict'
import { fetchFrom, read } from '../calling.ts'
import { createTable } from '../table.ts'
import type { Chapter } from './chapter.ts'

/** The function of each environment starts from its asset, and answers out of the table that it is given. */
export const environments: Chapter = async ({ prove, bench, environments: all, told }) => {
  for (const environment of Object.values(all)) {
    await prove(`environments: ${environment.name} starts and answers`, async () => {
      const accessKey = `starting${environment.name}`
      const deployed = await bench.deploy(environment, { accessKey, told })
      await createTable(deployed.tables, environment.table)
      const from = fetchFrom(deployed)
      await read(from, '/v1/health')
      const { items } = await read<{ readonly items: readonly unknown[] }>(from, '/v1/conventions')
      if (items.length > 0) throw new Error('a new register has conventions in it')
      const megabytes = await deployed.peakMegabytes()
      await deployed.stop()
      const { runtime, memoryMegabytes } = environment.function
      return `${runtime} imports its asset in ${deployed.importMilliseconds.toFixed(0)} ms; ${megabytes.toFixed(0)} of ${memoryMegabytes} MB`
    })
    if (environment.function.environment.ORIGIN_DIGESTS === undefined) continue
    await prove(
      `environments: ${environment.name} is not there for whoever walks around its edge`,
      async () => {
        const deployed = await bench.deploy(environment, { accessKey: 'around', told, walkedAround: true })
        const { status } = await fetch(`${deployed.address}/v1/health`)
        await deployed.stop()
        equal(status, 403)
        return `${status}, even for health`
      },
    )
  }
}
