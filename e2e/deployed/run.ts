// Proves that what is synthesised is what was tested. Run: npm run deployed, or a part of it: npm run deployed -- demo
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../packed/places.ts'
import { tally } from '../packed/proving.ts'
import { readAssembly } from './assembly.ts'
import { openBench } from './bench.ts'
import type { Chapter } from './chapters/chapter.ts'
import { demo } from './chapters/demo.ts'
import { environments } from './chapters/environments.ts'
import { gate } from './chapters/gate.ts'
import { restored } from './chapters/restored.ts'
import { routes } from './chapters/routes.ts'
import { sideBySide } from './chapters/side-by-side.ts'
import { templates } from './chapters/templates.ts'
import { environmentOf } from './environment.ts'
import { countUses, type Uses } from './uses.ts'

const chapters: Readonly<Record<string, Chapter>> = {
  templates,
  gate,
  environments,
  demo,
  sideBySide,
  restored,
  routes,
}

const [wanted] = process.argv.slice(2)
if (wanted !== undefined && chapters[wanted] === undefined) {
  throw new Error(`${wanted}: there is no such chapter; there are ${Object.keys(chapters).join(', ')}`)
}

const synthesised = (name: string) => environmentOf(readAssembly(join(repository, 'infra/cdk.out'), name))
const told = (lines: readonly string[]): string => lines.map((line) => `\n      ${line}`).join('')

/** What was asked of DynamoDB, by the statement that allows it; what none allows is a fault. */
const policies = async (uses: Uses): Promise<string> => {
  const outside = uses.outside()
  if (outside.length > 0)
    throw new Error(`${outside.length} items asked for outside the policies:${told(outside)}`)
  const counted = [...uses.byStatement()].map(([name, count]) => `${name}: ${count}`)
  return `${uses.requests()} requests for ${uses.items()} items, none outside${told(counted)}`
}

// Node 24 runs what is deployed; these tests may run on an older one.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const { prove, fail, passed, failed } = tally('')
const scratch = await mkdtemp(join(tmpdir(), 'parole-deployed-'))
const bench = await openBench()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void bench.close().finally(() => process.exit(1)))
}
const uses = countUses()
try {
  const all = { dev: synthesised('dev'), staging: synthesised('staging'), prod: synthesised('prod') }
  const stage = { prove, bench, environments: all, told: uses.note, scratch }
  for (const [name, chapter] of Object.entries(chapters)) {
    if (wanted !== undefined && name !== wanted) continue
    await chapter(stage).catch((fault: unknown) => fail(`${name}, as a whole`, fault))
  }
  await prove('policies: they allow what is asked', () => policies(uses))
  const unused = uses.unused(all.prod.statements)
  if (wanted === undefined) {
    await prove('policies: they allow nothing else', async () => {
      if (unused.length > 0) throw new Error(`never asked for:${told(unused)}`)
      return 'each statement, and each pattern in it, was used'
    })
  } else if (unused.length > 0) console.log(`never asked for in this part:${told(unused)}`)
} catch (fault) {
  fail('what comes before the proofs', fault)
} finally {
  await bench.close()
  await rm(scratch, { recursive: true, force: true })
}
console.log(`${passed()} passed, ${failed()} failed`)
if (failed() > 0 || passed() === 0) process.exitCode = 1
