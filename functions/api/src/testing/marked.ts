import { type Move, monthOf, type Sheet, type Standing, type TerritoryId, yearOf } from '@parole/domain'
import type { TestRegister } from './test-register.ts'

type Written = Pick<TestRegister, 'register'>

const commit = async ({ register }: Written, moves: readonly Move[]): Promise<void> => {
  const outcome = await register.commit({ appends: [], moves, entries: [] })
  if (!outcome.committed) throw new Error(`lost: ${outcome.lost}`)
}

/** Writes the lines of sheets as deliveries and claims do, so that what reads them is tested by itself. */
export const marked = (register: Written, ...sheets: readonly Sheet[]): Promise<void> =>
  commit(
    register,
    sheets.flatMap(({ lines, ...sheet }) =>
      Object.entries(lines).map(([line, entry]): Move => ({ kind: 'mark', sheet, line, entry })),
    ),
  )

/** Counts deliveries of a territory as the ledger does: for the country, its regions and itself. */
export const counted = (
  register: Written,
  of: {
    readonly commitment: string
    readonly territory: TerritoryId
    readonly regions: readonly `region-${string}`[]
    readonly on: string
    readonly by: number
    readonly standings?: readonly Standing[]
  },
): Promise<void> =>
  commit(
    register,
    ['national' as const, ...of.regions, of.territory].flatMap((scope) =>
      (of.standings ?? ['declared']).map(
        (standing): Move => ({
          kind: 'add',
          scope,
          commitment: of.commitment,
          year: yearOf(of.on),
          month: monthOf(of.on),
          standing,
          measure: 'deliveries',
          by: of.by,
        }),
      ),
    ),
  )
