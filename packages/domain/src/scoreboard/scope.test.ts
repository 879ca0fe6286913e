import { describe, expect, it, test } from 'vitest'
import { commitmentOf, equity } from '../rating/rating-examples.ts'
import { isInScope, placeOf, Scope, scopeGrammar } from './scope.ts'

describe('a scope', () => {
  test.each(['national', 'region-84', 'operator-bpifrance', 'operator-pole-emploi', 'ti1-3214', 'ti2-3214'])(
    '%j is one',
    (text) => expect(Scope().parse(text)).toBe(text),
  )

  test.each(['', 'National', 'region-8', 'bpifrance', 'operator-', 'operator-region-84', 'ti3-3214', '3214'])(
    '%j is none',
    (text) => {
      expect(Scope().safeParse(text).error?.issues[0]?.message).toBe(`expected ${scopeGrammar}`)
    },
  )

  test.each([
    ['national', 'national'],
    ['operator-bpifrance', 'national'],
    ['region-84', 'region-84'],
    ['ti1-3214', 'ti1-3214'],
  ] as const)('%s reads the cells of %s', (scope, place) => expect(placeOf(scope)).toBe(place))

  it('of an operator holds what that operator promised', () => {
    expect(isInScope(commitmentOf(equity), 'operator-banque-des-territoires')).toBe(true)
    expect(isInScope(commitmentOf(equity), 'operator-bpifrance')).toBe(false)
  })

  it('of a territory holds what was promised in its phase', () => {
    expect(isInScope(commitmentOf(equity), 'ti1-3214')).toBe(true)
    expect(isInScope(commitmentOf(equity), 'ti2-3214')).toBe(false)
    expect(isInScope(commitmentOf(equity, { phase: 2 }), 'region-84')).toBe(true)
  })
})
