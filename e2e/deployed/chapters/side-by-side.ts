import { equal, match } from 'node:assert/strict'
import { logHeader } from '../../../functions/api/src/testing/host-headers.ts'
import { fetchFrom, read, statusOf } from '../calling.ts'
import { firstKey, peopled } from '../life.ts'
import { createTable } from '../table.ts'
import { countUses } from '../uses.ts'
import type { Chapter } from './chapter.ts'

const accessKey = 'sides'

/** Two environments in one account: neither sees what is in the other. */
export const sideBySide: Chapter = async ({ prove, bench, environments: { dev, staging }, told }) => {
  const tables = bench.tablesOf(accessKey)
  for (const { table } of [dev, staging]) await createTable(tables, table)
  const [inDev, inStaging] = [
    await bench.deploy(dev, { accessKey, told }),
    await bench.deploy(staging, { accessKey, told }),
  ]

  await prove('side by side: what is in one environment is not in the other', async () => {
    const [here, there] = [fetchFrom(inDev), fetchFrom(inStaging)]
    const token = await firstKey(bench, dev, accessKey)
    await peopled(here, token)
    const seen = (await read<{ items: readonly unknown[] }>(here, '/v1/commitments?limit=200')).items.length
    const elsewhere = (await read<{ items: readonly unknown[] }>(there, '/v1/commitments?limit=200')).items
      .length
    equal(elsewhere, 0)
    equal(await statusOf(here, '/v1/keys', token), 200)
    equal(await statusOf(there, '/v1/keys', token), 401)
    return `${seen} commitments in dev, ${elsewhere} in staging, where a key of dev is no key`
  })

  await prove('side by side: the function of one is refused the table of the other', async () => {
    const uses = countUses()
    const { function: declared } = dev
    const environment = { ...declared.environment, TABLE_NAME: staging.table.TableName }
    const astray = await bench.deploy(
      { ...dev, function: { ...declared, environment } },
      { accessKey, told: uses.note },
    )
    const answered = await fetch(`${astray.address}/v1/conventions`)
    equal(answered.status, 500)
    const log = Buffer.from(answered.headers.get(logHeader) ?? '', 'base64').toString()
    match(log, /AccessDeniedException/)
    // The bundle's maps are beside it, and say where in the sources a fault arose.
    match(log, /dynamo-register\.ts:\d+:\d+/)
    const [refused = ''] = uses.outside()
    match(refused, new RegExp(`dynamodb:Query on \\S+${staging.table.TableName} `))
    await astray.stop()
    return refused
  })

  await inDev.stop()
  await inStaging.stop()
  tables.destroy()
}
