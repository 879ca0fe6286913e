import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { afterAll, expect, test } from 'vitest'
import { mappedStack } from './mapped-stack.ts'

const folder = mkdtempSync(join(tmpdir(), 'parole-stack-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a fault in a bundle is found in its source', async () => {
  const source = join(folder, 'fails.ts')
  writeFileSync(
    source,
    '// a comment\n\nexport const fails = (): never => {\n  throw new Error("as expected")\n}\n',
  )
  await build({
    entry: [source],
    outDir: folder,
    format: ['esm'],
    minify: true,
    sourcemap: true,
    silent: true,
    config: false,
    outExtension: () => ({ js: '.mjs' }),
  })
  const bundle = pathToFileURL(join(folder, 'fails.mjs')).href
  const stack = `Error: as expected\n    at fails (${bundle}:1:40)\n    at ${bundle}:1:1`
  const mapped = mappedStack(stack)
  expect(mapped).toMatch(/at fails \(\S*fails\.ts:[34]:\d+\)/)
  expect(mapped).not.toContain('.mjs')
})

test('what has no map stays as it is', () => {
  const stack = 'Error: x\n    at f (file:///nowhere/lambda.mjs:1:2)\n    at node:internal/process:3:4'
  expect(mappedStack(stack)).toBe(stack)
})
