import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bench, tarballsOf } from '../bench.ts'
import { typeCheck } from '../platforms/compiler.ts'
import { packagesLoaded } from '../platforms/loaded.ts'
import { commonJs, node, runFile } from '../platforms/terminal.ts'
import { emptyProject, type Project } from '../project.ts'
import { compilers, versionOf } from '../toolchain.ts'
import { proveEveryEntry, writeEveryEntry } from './every-entry.ts'

/** What a register in one process has no use for. */
const unwanted = /^@aws-sdk\/|^@smithy\/|^@hono\/node-server$|^classic-level$/

const told = async (project: Project, file: string): Promise<string> => {
  const coverage = await mkdtemp(join(project.folder, 'coverage-'))
  const seen = await runFile(node, project, file, {}, { NODE_V8_COVERAGE: coverage })
  const loaded = await packagesLoaded(coverage)
  const found = loaded.filter((name) => unwanted.test(name))
  if (found.length > 0) throw new Error(`it loads ${found.join(', ')}`)
  if (!loaded.includes('@parole/sandbox')) throw new Error(`what it loads was not seen: ${loaded.join(', ')}`)
  return `${seen.join(', ')}; loaded: ${loaded.join(', ')}`
}

/** A partner's own test: the client, the rules and the register in one process. */
export const sandbox = async (bench: Bench): Promise<void> => {
  const { prove, scratch } = bench
  const packages = ['@parole/sandbox', '@parole/sdk', '@parole/domain', '@parole/reference']
  const project = await emptyProject(join(scratch, 'sandbox'), 'sandbox', tarballsOf(bench, ...packages))
  const files = ['types.mts', ...(await writeEveryEntry(project))]
  for (const compiler of compilers) {
    await prove(`sandbox, types on TypeScript ${versionOf(compiler)}, nodenext`, async () => {
      await typeCheck(compiler, project, { resolution: 'nodenext', files, types: ['node'] })
      return 'strict, libraries checked, all four packages together, with Node’s types'
    })
  }
  await proveEveryEntry(bench, 'sandbox', project)
  await prove(`sandbox on Node ${process.versions.node}, ES modules`, () => told(project, 'terminal.mjs'))
  await prove(`sandbox on Node ${process.versions.node}, CommonJS`, async () =>
    told(project, await commonJs(project)),
  )
}
