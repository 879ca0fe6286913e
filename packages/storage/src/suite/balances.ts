import { type Balance, type BalanceMove, moveBalance } from '@parole/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Register } from '../register.ts'

const commitment = 'bdt-equity'
const cents = fc.integer({ min: 0, max: 50 })
const limit = fc.option(cents, { freq: 4 })
const balance = fc.constant({ commitment, year: 0, tier: null })
const move: fc.Arbitrary<BalanceMove> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      balance,
      unit: fc.constantFrom('cents' as const, 'territories' as const),
      limit,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('limit' as const), balance, limit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('shut' as const), balance }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      balance,
      amount: fc.integer({ min: -20, max: 40 }).filter((amount) => amount !== 0),
    }),
  },
)

export const balanceTests = (subject: () => Register): void => {
  test('balances move by the domain rule, whatever the moves', async () => {
    const register = subject()
    // Every example, a shrunk one included, has a year that none had before.
    let year = 1_000
    const moves = fc.array(move, { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        year += 1
        let expected: Balance | undefined
        for (const step of steps.map((one) => ({ ...one, balance: { ...one.balance, year } }))) {
          const rule = moveBalance(expected, step)
          const outcome = await register.commit({ appends: [], entries: [], moves: [step] })
          expect(outcome).toEqual(
            rule.ok ? { committed: true } : { committed: false, lost: 'room', move: step, balance: expected },
          )
          if (rule.ok) expected = rule.value
        }
        const { balances } = await register.ledger('national', commitment)
        expect(balances.find((balance) => balance.year === year)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
}
