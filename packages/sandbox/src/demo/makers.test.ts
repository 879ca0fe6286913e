import { describe, expect, it } from 'vitest'
import { byMakers, makersOf } from './makers.ts'

const four = ['banque-des-territoires', 'bpifrance', 'business-france', 'pole-emploi']

describe('makersOf', () => {
  it.each([
    [['pole-emploi'], 'Pôle emploi'],
    [['state', 'bpifrance'], 'The State, Bpifrance'],
    [four, 'All operators'],
    [[...four, 'state'], 'State and operators'],
  ])('calls %j “%s”', (promisors, called) => {
    expect(makersOf(promisors)).toBe(called)
  })
})

describe('byMakers', () => {
  it('lays things out in the order in which their makers come', () => {
    const made = ['b1', 'a1', 'b2']
    expect(byMakers(made, ([maker = '']) => maker)).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ])
  })
})
