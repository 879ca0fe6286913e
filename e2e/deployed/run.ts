import { join } from 'node:path'
import { readAssembly } from './assembly.ts'
import { openBench } from './bench.ts'
import { environmentOf } from './environment.ts'
import { createTable } from './table.ts'
import { countUses } from './uses.ts'

const bench = await openBench()
const dir = join(import.meta.dirname, '../../infra/cdk.out')
const uses = countUses()
for (const name of ['dev', 'staging', 'prod']) {
  const env = environmentOf(readAssembly(dir, name))
  console.log(
    JSON.stringify({ ...env, statements: env.statements.map((s) => s.Sid), table: env.table.TableName }),
  )
  const tables = bench.tablesOf('one')
  const t = performance.now()
  await createTable(tables, env.table)
  console.log('table', performance.now() - t)
  const d = await bench.deploy(env, { accessKey: 'one', told: uses.note })
  console.log('deployed', performance.now() - t, d.importMilliseconds)
  for (const path of ['/v1/health', '/v1/conventions', '/v1/scoreboards/national', '/v1/deliveries']) {
    const r = await fetch(d.address + path)
    console.log(
      path,
      r.status,
      (await r.text()).slice(0, 100),
      Buffer.from(r.headers.get('x-host-log') ?? '', 'base64').toString(),
    )
  }
  console.log(await d.peakMegabytes())
  await d.stop()
}
console.log(uses.byStatement(), uses.outside(), uses.requests())
await bench.close()
