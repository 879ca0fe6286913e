import { describe, expect, it } from 'vitest'
import { aside, column, hanging, inkFor, millions, wrap } from './page.ts'

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

describe('hanging', () => {
  it('sets later lines in as far as the label is long', () => {
    expect(hanging('word '.repeat(20).trim(), '12 ')).toEqual([
      `12 ${'word '.repeat(15).trim()}`,
      `   ${'word '.repeat(5).trim()}`,
    ])
  })
})

describe('aside', () => {
  const plain = (text: string): string => text

  it('sets a note at the right edge of the last line', () => {
    expect(aside(['one', 'two'], 'note', plain, plain)).toEqual(['one', `two${'note'.padStart(77)}`])
  })

  it('sets it below where there is no room', () => {
    const full = 'x'.repeat(75)
    expect(aside([full], 'note', plain, plain)).toEqual([full, 'note'.padStart(80)])
  })

  it('leaves lines without a note as they are', () => {
    expect(aside(['one'], '', plain, plain)).toEqual(['one'])
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
    [12_500_000_00, '12.5\u00a0M€'],
    [100_000_000_00, '100\u00a0M€'],
    [1, '0.00000001\u00a0M€'],
    [0, '0\u00a0M€'],
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
