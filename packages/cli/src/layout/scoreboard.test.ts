import { describe, expect, it } from 'vitest'
import { boardOf, fictionalCell, fictionalCommitment } from '../testing/answers.ts'
import { inkFor } from './ink.ts'
import { scoreboardPage } from './scoreboard.ts'
import { widthOf } from './text.ts'

const plain = inkFor(false, undefined)

const long = {
  ...fictionalCommitment,
  id: 'fictional-long',
  promise: 'fictional-long',
  promiseNumber: 12,
  promiseTitle: { fr: 'Été après été, '.repeat(9).trim(), en: 'Year after year, '.repeat(9).trim() },
  promisor: 'bpifrance' as const,
}

describe('scoreboardPage', () => {
  it('shows number, title, who promised, rating, identity and figures, then the totals', () => {
    expect(scoreboardPage(boardOf({ cells: [fictionalCell] }), 'en', plain)).toEqual([
      'Scoreboard national, on 31 December 2019',
      '',
      'No. Promise',
      `    ${'promised by'.padEnd(70)}rating`,
      '─'.repeat(80),
      '  1 Fictional promise: equity',
      `    ${'banque-des-territoires'.padEnd(70)}late`,
      '      fictional-equity',
      '      allocated, less released: €80 million declared less disputed, of which €30',
      '      million confirmed',
      '─'.repeat(80),
      'Promises that all their makers account for: 0 of 1.',
      'The others: 1 with nothing due.',
      'Commitments by rating: 1 late.',
      '',
      'Why one is rated so: parole explain <commitment>',
    ])
  })

  it('speaks French', () => {
    const page = scoreboardPage(boardOf({ language: 'fr', cells: [fictionalCell] }), 'fr', plain)
    expect(page[0]).toBe('Tableau de bord national, au 31 décembre 2019')
    expect(page).toContain('  1 Promesse fictive : des fonds propres')
    expect(page).toContain(`    ${'banque-des-territoires'.padEnd(66)}en retard`)
    expect(page).toContain('Les autres\u00a0: 1 où rien n’est échu.')
  })

  it.each(['en', 'fr'] as const)('keeps to 80 columns (%s)', (language) => {
    const board = boardOf({ language, commitments: [fictionalCommitment, long], cells: [fictionalCell] })
    const page = scoreboardPage(board, language, plain)
    expect(page.filter((line) => widthOf(line) > 80)).toEqual([])
    expect(page.some((line) => /^ 12 (Year|Été)/.test(line))).toBe(true)
  })

  it('groups the makers of one promise', () => {
    const both = [
      fictionalCommitment,
      { ...fictionalCommitment, id: 'fictional-other', promisor: 'bpifrance' as const },
    ]
    const page = scoreboardPage(boardOf({ commitments: both }), 'en', plain).join('\n')
    expect(page.match(/Fictional promise: equity/g)).toHaveLength(1)
    expect(page).toMatch(/fictional-equity\n {4}bpifrance +late\n {6}fictional-other\n/)
  })

  it('names the phases where there are several', () => {
    const next = { ...long, phase: 2 as const }
    expect(scoreboardPage(boardOf(), 'en', plain)).not.toContain('Phase 1')
    const page = scoreboardPage(boardOf({ commitments: [fictionalCommitment, next] }), 'en', plain)
    expect(page.indexOf('Phase 1')).toBeLessThan(page.indexOf('  1 Fictional promise: equity'))
    expect(page).toContain('Phase 2')
  })

  it('says on a place that accounts are kept for the whole country', () => {
    const page = scoreboardPage(boardOf({ scope: 'region-84' }), 'en', plain)
    expect(page).toContain('Promises with evidence here: 0 of 1.')
    expect(page).toContain('Accounts are kept for the whole country: see the national scoreboard.')
  })

  it('colours what is late', () => {
    const page = scoreboardPage(boardOf({ cells: [fictionalCell] }), 'en', inkFor(true, undefined))
    expect(page.join('\n')).toContain('\u001b[31mlate\u001b[0m')
  })

  it('lets no title command the terminal', () => {
    const title = { fr: 'x', en: 'Fictional \u001b[2J title' }
    const page = scoreboardPage(
      boardOf({ commitments: [{ ...fictionalCommitment, promiseTitle: title }] }),
      'en',
      plain,
    )
    expect(page.join('\n')).not.toContain('\u001b')
  })
})
