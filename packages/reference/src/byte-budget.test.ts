import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const budget = 60_000

it(`the whole package stays within ${budget} bytes of gzip`, () => {
  // Sources as they stand: an upper bound of what a bundler makes of them.
  const root = new URL('.', import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
  expect(sources.length).toBeGreaterThan(10)
  expect(gzipSync(sources.join('\n')).byteLength).toBeLessThan(budget)
})
