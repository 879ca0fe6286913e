import { describe, expect, it } from 'vitest'
import { inkFor } from './ink.ts'

describe('inkFor', () => {
  it.each([
    ['a terminal', true, undefined, '\u001b[31mx\u001b[0m'],
    ['a terminal with an empty NO_COLOR', true, '', '\u001b[31mx\u001b[0m'],
    ['a terminal with NO_COLOR', true, '1', 'x'],
    ['a pipe', false, undefined, 'x'],
  ])('on %s', (_, terminal, noColor, text) => {
    expect(inkFor(terminal, noColor).bad('x')).toBe(text)
  })
})
