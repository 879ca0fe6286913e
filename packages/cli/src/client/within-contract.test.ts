import { routes } from '@parole/contract'
import { describe, expect, it } from 'vitest'
import { boardOf, explainedOf } from '../testing/answers.ts'
import { breachOf } from './within-contract.ts'

const board = routes.getScoreboard.schemas().answers[200]
const explained = routes.rateCommitment.schemas().answers[200]

describe('breachOf', () => {
  it('finds none in what the contract has', () => {
    expect(breachOf(board, boardOf())).toBeNull()
    expect(breachOf(explained, explainedOf('en'))).toBeNull()
  })

  it('lets answers gain fields, at any depth', () => {
    const answer = explainedOf('en')
    const inputs = answer.explanation.inputs.map((input) => ({
      ...input,
      source: input.source && { ...input.source, added: 1 },
    }))
    expect(inputs.some(({ source }) => source !== null)).toBe(true)
    const grown = { ...answer, added: 1, explanation: { ...answer.explanation, inputs, added: 2 } }
    expect(breachOf(explained, grown)).toBeNull()
  })

  it('names the place of what is missing or of another kind', () => {
    const { totals: _, ...rest } = boardOf()
    expect(breachOf(board, rest)).toMatch(/^totals: /)
    const answer = explainedOf('en')
    const wrong = { ...answer, added: 1, explanation: { ...answer.explanation, formula: [1] } }
    expect(breachOf(explained, wrong)).toMatch(/^explanation\/formula\/0: /)
    const nowhere = { ...answer.explanation.inputs[0], source: { nothing: 'known' } }
    expect(
      breachOf(explained, { ...answer, explanation: { ...answer.explanation, inputs: [nowhere] } }),
    ).toMatch(/^explanation\/inputs\/0\/source: /)
    expect(breachOf(board, [])).toMatch(/^the whole: /)
  })
})
