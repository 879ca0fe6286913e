import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const known = ['scoreboard', 'explain', 'keys', 'as-of']

describe('nearest', () => {
  it.each([
    ['scorebord', 'scoreboard'],
    ['explian', 'explain'],
    ['exp', 'explain'],
    ['key', 'keys'],
    ['asof', 'as-of'],
  ])('%s may mean %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  it.each(['verify', 'x', 'k', ''])('%j is close to nothing', (word) => {
    expect(nearest(word, known)).toBeNull()
  })
})
