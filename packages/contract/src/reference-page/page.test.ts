import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../scripts/openapi/document.ts'
import { codeMeanings } from '../problem.ts'
import type { Route } from '../route.ts'
import { routes } from '../routes.ts'
import { referencePage } from './page.ts'

const document = documentOf()
const page = referencePage(document)
const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)

describe('the reference page', () => {
  it('describes every operation and every code', () => {
    for (const operation of Object.keys(routes)) expect(ids).toContain(`operation-${operation}`)
    for (const code of Object.keys(codeMeanings)) expect(ids).toContain(`problem-${code}`)
  })

  it('is made of the document, and the same each time', () => {
    const published = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'))
    expect(referencePage(published) === page).toBe(true)
  })

  it('names the columns of every list that is a table too', () => {
    const flat = (Object.values(routes) as readonly Route[]).filter(({ table }) => table)
    for (const { operationId, table = [] } of flat) {
      const [, entry = ''] = page.split(`<article id="operation-${operationId}"`)
      const names = table.map((column) => `<code>${column}</code>`).join(' ')
      expect(entry.split('</article>')[0]).toContain(`text/csv</code>, a table`)
      expect(entry.split('</article>')[0]).toContain(names)
    }
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(/i)
    const addresses = [...page.matchAll(/\s(?:href|src)="([^"#]+)"/g)].map(([, address]) => address)
    expect(new Set(addresses)).toEqual(new Set(['data:,', 'openapi.json']))
  })

  it('has each anchor once, and every link leads to one', () => {
    expect(ids.length).toBe(new Set(ids).size)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('says its language, and its headings go down one step at a time', () => {
    expect(page).toContain('<html lang="en-GB"')
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })
})
