import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const table: readonly (readonly [string, Route])[] = Object.entries(routes)

describe.each(table)('%s', (key, route) => {
  const { params, query, body, answers } = route.schemas()

  it('goes by its operationId', () => {
    expect(route.operationId).toBe(key)
  })

  it('describes every parameter of its path, and no other', () => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(Object.keys(params?.shape ?? {})).toEqual(inPath)
  })

  it('reads with GET, and writes once under an idempotency key with the rest', () => {
    expect(route.write !== undefined).toBe(route.method !== 'GET')
    expect(route.write?.idempotent).toBe(route.write && true)
    expect(body !== undefined).toBe(route.method === 'POST' || route.method === 'PUT')
  })

  it('lets nobody write without a key', () => {
    expect(route.write !== undefined && route.access === 'public').toBe(false)
  })

  it('succeeds with one status: 201 where it makes a thing', () => {
    const makes = route.method === 'POST' && !route.path.includes('{')
    expect(Object.keys(answers)).toEqual([makes ? '201' : '200'])
  })

  it('takes no parameter and no field that it does not know', () => {
    const unknown = { 'not-a-field': 1 }
    for (const object of [params, query, body].filter((schema) => schema !== undefined)) {
      const issues = z.safeParse(object, unknown).error?.issues ?? []
      const codes = issues.map(({ code }) => code)
      expect(codes.includes('unrecognized_keys') || codes.includes('invalid_union')).toBe(true)
    }
  })
})

describe('the table of routes', () => {
  it('holds no path and method twice', () => {
    const names = table.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('asks for the version that was seen where somebody vouches for it', () => {
    const required = table.filter(([, { write }]) => write?.ifMatch === 'required').map(([key]) => key)
    expect(required).toEqual(['confirmDelivery', 'disputeDelivery'])
  })

  it('has no version to name where a thing is made', () => {
    const none = table.filter(([, { write }]) => write?.ifMatch === 'none').map(([key]) => key)
    expect(none).toEqual([
      'registerConvention',
      'registerCommitment',
      'declareDelivery',
      'publishClaim',
      'submitRequest',
      'issueKey',
    ])
  })
})
