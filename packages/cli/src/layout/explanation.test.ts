import { describe, expect, it } from 'vitest'
import { explainedOf, fictionalCell } from '../testing/answers.ts'
import { explanationPage } from './explanation.ts'
import { inkFor } from './ink.ts'
import { widthOf } from './text.ts'

const plain = inkFor(false, undefined)

describe('explanationPage', () => {
  it('shows headline, formula, inputs with stage, date and source, what was left out, rule and thresholds', () => {
    const page = explanationPage(explainedOf('en', [fictionalCell]), plain)
    expect(page.slice(0, 3)).toEqual([
      'fictional-equity',
      '',
      'On 31 December 2020: unproven. €80 million is itemised for 2019, out of about',
    ])
    const text = page.join('\n')
    expect(text).toContain(
      '\nFormula\n  (€82.5 million allocated − €2.5 million disputed) ÷ €100 million promised =\n    80%\n',
    )
    expect(text).toContain(
      `  Promised for 2019: about €100 million\n    since 5 March 2019\n    Source: lines 1-2,\n    SHA-256\u00a0${'f'.repeat(64)}\n`,
    )
    expect(text).toContain(
      '  Declared by the promisor: €82.5 million\n    allocated, less released\n    up to 31 December 2020\n',
    )
    expect(text).toContain('\nLeft out\n  €2.5 million that a beneficiary disputes.\n')
    expect(text).toMatch(/\n\nRule\n {2}The due date has passed/)
    expect(text).toMatch(/\n\nThresholds\n {2}The amount is promised as approximate/)
    expect(page.filter((line) => widthOf(line) > 80)).toEqual([])
  })

  it('speaks French', () => {
    const page = explanationPage(explainedOf('fr', [fictionalCell]), plain)
    expect(page).toEqual(
      expect.arrayContaining(['Calcul', 'Données', 'Ce qui ne compte pas', 'Règle', 'Seuils']),
    )
    expect(page).toContain('  Promis pour 2019\u00a0: environ 100\u202fM€')
  })

  it('leaves out the parts that are empty', () => {
    const page = explanationPage(explainedOf('en'), plain)
    expect(page).not.toContain('Formula')
    expect(page).toContain('  Declared by the promisor: nothing itemised')
  })

  it.each([
    [{ url: 'https://example.org/fictional', locator: 'page 2' }, 'page 2, https://example.org/fictional'],
    [{ url: 'https://example.org/fictional' }, 'https://example.org/fictional'],
    [{ citation: 'A fictional press release' }, 'A fictional press release'],
  ])('names the source %j', (source, text) => {
    const { explanation, ...rated } = explainedOf('en')
    const input = { label: 'Fictional', value: 'figure', stage: null, date: null, source }
    const page = explanationPage({ ...rated, explanation: { ...explanation, inputs: [input] } }, plain)
    expect(page).toContain(`    Source: ${text}`)
  })
})
