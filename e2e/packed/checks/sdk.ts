import { join } from 'node:path'
import { type Bench, tarballsOf } from '../bench.ts'
import { inChromium } from '../platforms/chromium.ts'
import { bun, commonJs, deno, node, node24, runFile } from '../platforms/terminal.ts'
import { onWorkerd } from '../platforms/workerd.ts'
import { emptyProject, installedIn, type Project } from '../project.ts'
import { type RunningRegister, startRegister } from '../register.ts'
import { versionOf } from '../toolchain.ts'
import { proveEveryEntry } from './every-entry.ts'
import { sdkTypes } from './sdk-types.ts'

const name = '@parole/sdk'

/** The same proof on every platform; each declares a delivery of its own. */
const onEveryPlatform = async (
  { prove }: Bench,
  project: Project,
  { address, keys }: RunningRegister,
): Promise<void> => {
  const given = (platform: string) => ({ address, keys, platform })
  const platforms = {
    [`Node ${process.versions.node}, ES modules`]: () =>
      runFile(node, project, 'terminal.mjs', given('node')),
    [`Node ${process.versions.node}, CommonJS`]: async () =>
      runFile(node, project, await commonJs(project), given('commonjs')),
    [`Node ${versionOf('node')}`]: () => runFile(node24, project, 'terminal.mjs', given('node-24')),
    [`Bun ${versionOf('bun')}`]: () => runFile(bun, project, 'terminal.mjs', given('bun')),
    [`Deno ${versionOf('deno')}`]: () => runFile(deno, project, 'terminal.mjs', given('deno')),
    [`workerd ${versionOf('workerd')}`]: () => onWorkerd(project, given('workerd')),
    'headless Chromium, bundled by esbuild, across origins': () => inChromium(project, given('chromium')),
  }
  for (const [platform, run] of Object.entries(platforms)) {
    await prove(`sdk on ${platform}`, async () => (await run()).join(', '))
  }
}

/** The client: alone, by its types, in both module systems, and on every platform against one real register. */
export const sdk = async (bench: Bench): Promise<void> => {
  const { prove, scratch } = bench
  const project = await emptyProject(join(scratch, 'sdk'), 'sdk', tarballsOf(bench, name))
  await prove('sdk, installed', async () => {
    const installed = await installedIn(project)
    if (installed.join() !== name) throw new Error(`it brings ${installed.join(', ')}`)
    return 'it brings no other package'
  })
  await sdkTypes(bench, project)
  await proveEveryEntry(bench, 'sdk', project)
  await prove('sdk, imported and required in one process', async () =>
    (await runFile(node, project, 'one-error.mjs')).join(', '),
  )
  const register = await startRegister(scratch)
  try {
    await onEveryPlatform(bench, project, register)
  } finally {
    await register.stop()
  }
}
