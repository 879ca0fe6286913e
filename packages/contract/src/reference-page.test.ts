import { describe, expect, it } from 'vitest'
import { codeMeanings } from './problem.ts'
import { referencePage } from './reference-page.gen.ts'
import { routes } from './routes.ts'

const ids = [...referencePage.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)

describe('the reference page', () => {
  it('describes every operation and every code', () => {
    for (const operation of Object.keys(routes)) expect(ids).toContain(`operation-${operation}`)
    for (const code of Object.keys(codeMeanings)) expect(ids).toContain(`problem-${code}`)
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(referencePage).not.toMatch(/<script|<img|<iframe|@import|url\(/i)
    const addresses = [...referencePage.matchAll(/\s(?:href|src)="([^"#]+)"/g)].map(([, address]) => address)
    expect(new Set(addresses)).toEqual(new Set(['data:,', 'openapi.json']))
  })

  it('has each anchor once, and every link leads to one', () => {
    expect(ids.length).toBe(new Set(ids).size)
    for (const [, target] of referencePage.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('says its language, and its headings go down one step at a time', () => {
    expect(referencePage).toContain('<html lang="en-GB"')
    const levels = [...referencePage.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })
})
