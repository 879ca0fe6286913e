import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readAssembly } from './assembly.ts'
import { openBench } from './bench.ts'
import { environmentOf } from './environment.ts'
import { openRegisters } from './registers.ts'
import { countUses } from './uses.ts'

const bench = await openBench()
const uses = countUses()
const env = environmentOf(readAssembly(join(import.meta.dirname, '../../infra/cdk.out'), 'prod'))
const registers = await openRegisters(bench, env, uses.note)
const t = performance.now()
const child = spawn(
  'npx',
  ['vitest', 'run', '--config', 'e2e/deployed/vitest.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PAROLE_DEPLOYED: registers.address } },
)
await once(child, 'close')
console.log(
  (performance.now() - t) / 1000,
  uses.requests(),
  uses.items(),
  uses.byStatement(),
  uses.outside(),
  uses.unused(env.statements),
)
await registers.close()
await bench.close()
