import { expect, it } from 'vitest'
import { operators } from './operators.ts'

it('an operator keeps the name it signed with', () => {
  expect(operators.map(({ id }) => id)).toEqual([
    'banque-des-territoires',
    'bpifrance',
    'business-france',
    'pole-emploi',
  ])
  expect(operators.at(-1)).toMatchObject({
    name: 'Pôle emploi',
    renamed: { name: 'France Travail', since: '2024' },
  })
})
