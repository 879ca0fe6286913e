import { join } from 'node:path'
import { type Bench, tarballsOf } from '../bench.ts'
import { inChromium } from '../platforms/chromium.ts'
import { typeCheck } from '../platforms/compiler.ts'
import { commonJs, node, runFile } from '../platforms/terminal.ts'
import { emptyProject } from '../project.ts'
import { versionOf } from '../toolchain.ts'
import { proveEveryEntry, writeEveryEntry } from './every-entry.ts'

/** The others are asked in the sandbox's chapter, of all packages together. */
const compiler = 'typescript-7'

/** A package that needs no register: by its types, in both module systems, and in a page. */
const offline =
  (what: string, ...packages: readonly string[]) =>
  async (bench: Bench): Promise<void> => {
    const { prove, scratch } = bench
    const project = await emptyProject(join(scratch, what), what, tarballsOf(bench, ...packages))
    const files = await writeEveryEntry(project)
    await prove(`${what}, types on TypeScript ${versionOf(compiler)}, nodenext`, async () => {
      await typeCheck(compiler, project, { resolution: 'nodenext', files, lib: ['DOM'] })
      return 'strict, libraries checked, from .mts and .cts'
    })
    await proveEveryEntry(bench, what, project)
    const platforms = {
      [`Node ${process.versions.node}, ES modules`]: () => runFile(node, project, 'terminal.mjs'),
      [`Node ${process.versions.node}, CommonJS`]: async () =>
        runFile(node, project, await commonJs(project)),
      'headless Chromium, bundled by esbuild': () => inChromium(project),
    }
    for (const [platform, run] of Object.entries(platforms)) {
      await prove(`${what} on ${platform}`, async () => (await run()).join(', '))
    }
  }

/** The rules. */
export const domain = offline('domain', '@parole/domain')

/** The facts; the rules come with them. */
export const reference = offline('reference', '@parole/reference', '@parole/domain')
