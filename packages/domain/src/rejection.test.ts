import { describe, expect, it } from 'vitest'
import { rejectionCodes, rejectionMeanings } from './rejection.ts'

describe('a rejection', () => {
  it.each(rejectionCodes)('%s has a stable code and says in one sentence what it means', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rejectionMeanings[code]).toMatch(/^[A-Z][^.]+\.$/)
  })
})
