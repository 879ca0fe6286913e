import { readFile } from 'node:fs/promises'
import { codeMeanings, routes } from '@parole/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister({ facts: false })
})

describe('the OpenAPI document', () => {
  test('is the committed one', async () => {
    const { body } = await register.accepted('getOpenApi')
    const committed = await readFile(new URL(import.meta.resolve('@parole/contract/openapi.json')), 'utf8')
    expect(body).toEqual(JSON.parse(committed))
  })

  test('has every operation', async () => {
    const { body } = await register.accepted('getOpenApi')
    for (const { path, method, operationId } of Object.values(routes)) {
      expect(body).toHaveProperty(['paths', path, method.toLowerCase(), 'operationId'], operationId)
    }
  })
})

describe('the reference page', () => {
  let page: string
  beforeAll(async () => {
    page = String((await register.accepted('getDocs')).body)
  })

  test('asks nothing of other hosts: no script, no frame, nothing loaded', () => {
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).not.toMatch(/<(?:script|iframe|object|embed|base)\b|\ssrc=|@import|\son\w+=/i)
    expect(page.match(/<link\b[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">'])
    for (const [, address] of page.matchAll(/url\(([^)]*)\)/g)) expect(address).toMatch(/^["']?data:/)
  })

  test('explains every problem under the address that its answer names', () => {
    for (const code of Object.keys(codeMeanings)) expect(page).toContain(`id="problem-${code}"`)
  })
})

test('health says which version is running', async () => {
  const { body } = await register.accepted('getHealth')
  expect(body).toEqual({ status: 'ok', version: manifest.version })
})
