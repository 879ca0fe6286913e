import { expect, it } from 'vitest'
import { keyRoutes } from './keys.ts'

const key = {
  id: '01KA00000000000000000000K2',
  party: 'ti1-8413',
  role: 'writer',
  issuedAt: '2026-11-23T09:30:00.000Z',
  revokedAt: null,
  version: 1,
}

it('never shows the digest of a key', () => {
  const shown = keyRoutes.revokeKey.schemas().answers[200]
  expect(shown.safeParse(key).success).toBe(true)
  expect(shown.safeParse({ ...key, digest: '0'.repeat(64) }).success).toBe(false)
})

it('tells the token once: a replay has none', () => {
  const issued = keyRoutes.issueKey.schemas().answers[201]
  expect(issued.safeParse({ ...key, token: 'secret' }).success).toBe(true)
  expect(issued.safeParse({ ...key, token: null }).success).toBe(true)
  expect(issued.safeParse(key).success).toBe(false)
})
