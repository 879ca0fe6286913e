import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { generated, resourceNames } from '../scripts/generate/generated.ts'

describe.each(Object.entries(generated()))('%s', (path, text) => {
  it('is fresh: otherwise run `npm run generate`', () => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === text).toBe(true)
  })
})

describe('the package', () => {
  it('holds no generated file that nothing generates', () => {
    const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    const found = files.filter((file) => file.endsWith('.gen.ts')).map((file) => `src/${file}`)
    expect(found.sort()).toEqual(Object.keys(generated()).sort())
  })

  it('has a sub-path for each resource', () => {
    const expected = ['.', './connect', ...resourceNames.map((name) => `./${name}`), './package.json']
    expect(Object.keys(manifest.exports).sort()).toEqual([...expected].sort())
  })
})
