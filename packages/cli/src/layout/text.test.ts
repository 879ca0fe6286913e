import { describe, expect, it } from 'vitest'
import { pad, printable, widthOf, wrap } from './text.ts'

describe('widthOf', () => {
  it.each([
    ['déjà', 4],
    ['de\u0301ja\u0300', 4],
    ['« 12,5\u202fM€ »', 11],
    ['', 0],
  ])('%j takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })
})

describe('pad', () => {
  it('fills up by columns, not by code units, and cuts nothing', () => {
    expect(pad('e\u0301te\u0301', 5)).toBe('e\u0301te\u0301  ')
    expect(pad('longer', 3)).toBe('longer')
  })
})

describe('printable', () => {
  it('joins letters and accents', () => {
    expect(printable('e\u0301')).toBe('é')
  })

  it('leaves nothing that a terminal would obey, and no second line', () => {
    expect(printable('a\u001b[31mb\u202ec\r\nd\te')).toBe('a\ufffd[31mb\ufffdc d e')
  })

  it('keeps the spaces that do not break', () => {
    expect(printable('12,5\u202fM€\u00a0: oui')).toBe('12,5\u202fM€\u00a0: oui')
  })
})

describe('wrap', () => {
  it('breaks between words at 80 columns, behind an indent for the first line and one for the others', () => {
    const lines = wrap('étés '.repeat(40).trim(), ' 1  ', '    ')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(` 1  ${'étés '.repeat(15).trim()}`)
    expect(lines[1]).toBe(`    ${'étés '.repeat(15).trim()}`)
    expect(lines[2]).toBe(`    ${'étés '.repeat(10).trim()}`)
  })

  it('fills a line to its last column', () => {
    expect(wrap(`${'x'.repeat(39)} ${'y'.repeat(40)}`)).toHaveLength(1)
    expect(wrap(`${'x'.repeat(40)} ${'y'.repeat(40)}`)).toHaveLength(2)
  })

  it('breaks at no space that does not break', () => {
    expect(wrap(`${'x'.repeat(75)} 12,5\u202fM€`)).toEqual(['x'.repeat(75), '12,5\u202fM€'])
  })

  it('leaves a word that is longer than a line whole', () => {
    const address = `https://example.org/${'x'.repeat(80)}`
    expect(wrap(`see ${address} there`, '  ')).toEqual(['  see', `  ${address}`, '  there'])
  })
})
