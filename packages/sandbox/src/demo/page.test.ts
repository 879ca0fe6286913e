import { describe, expect, it } from 'vitest'
import { column, inkFor, millions, wrap } from './page.ts'

describe('wrap', () => {
  it('breaks between words at 80 columns and keeps the indent', () => {
    const lines = wrap('word '.repeat(40).trim(), '   ')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(80)
      expect(line).toMatch(/^ {3}\S/)
    }
  })

  it('cuts a word that is longer than a line', () => {
    expect(wrap('x'.repeat(100), '  ')).toEqual([`  ${'x'.repeat(78)}`, `  ${'x'.repeat(22)}`])
  })
})

describe('column', () => {
  it('fills up what is short and cuts what is long', () => {
    expect(column('abc', 5)).toBe('abc  ')
    expect(column('abcdef', 5)).toBe('abcd…')
  })
})

describe('millions', () => {
  it.each([
    [12_500_000_00, '12.5 M€'],
    [100_000_000_00, '100 M€'],
    [1, '0.00000001 M€'],
    [0, '0 M€'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(millions(cents)).toBe(text)
  })
})

describe('inkFor', () => {
  it('colours only a terminal that does not refuse it', () => {
    expect(inkFor(true, undefined).bad('x')).toContain('\u001b[31m')
    expect(inkFor(true, '1').bad('x')).toBe('x')
    expect(inkFor(false, undefined).bad('x')).toBe('x')
  })
})
