// Proves that what developers install works. Run: npm run e2e, or a part of it: npm run e2e -- sdk Deno
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { manifests } from './checks/manifests.ts'
import { domain, reference } from './checks/offline.ts'
import { recipes } from './checks/recipes.ts'
import { sandbox } from './checks/sandbox.ts'
import { sdk } from './checks/sdk.ts'
import { tally } from './proving.ts'
import { packPublicPackages } from './tarballs.ts'
import { installToolchain } from './toolchain.ts'

const chapters: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  manifests,
  sdk,
  domain,
  reference,
  sandbox,
  recipes,
}

const [chapter, part = ''] = process.argv.slice(2)
if (chapter !== undefined && chapters[chapter] === undefined) {
  throw new Error(`${chapter}: there is no such chapter; there are ${Object.keys(chapters).join(', ')}`)
}

const { prove, fail, passed, failed } = tally(part)
const scratch = await mkdtemp(join(tmpdir(), 'parole-packed-'))
try {
  await installToolchain()
  const tarballs = await packPublicPackages(scratch)
  for (const [name, told] of Object.entries(chapters)) {
    if (chapter !== undefined && name !== chapter) continue
    await told({ prove, scratch, tarballs }).catch((fault: unknown) => fail(`${name}, as a whole`, fault))
  }
} catch (fault) {
  fail('what comes before the proofs', fault)
} finally {
  await rm(scratch, { recursive: true, force: true })
}
process.stdout.write(`${passed()} passed, ${failed()} failed\n`)
if (failed() > 0 || passed() === 0) process.exitCode = 1
