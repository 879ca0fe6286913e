import {
  lastDayOf,
  ledgerOf,
  owedTerritory,
  type PlaceScope,
  type RecordedEvent,
  rate,
  verifyStream,
} from '@parole/domain'
import { announcedCounts, commitments, territories } from '@parole/reference'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEveryKind } from './testing/every-kind.ts'
import { dunkerque, hautsDeFrance, submitted } from './testing/evidence.ts'
import type { TestRegister } from './testing/test-register.ts'

let register: TestRegister
let histories: readonly (readonly RecordedEvent[])[]

const listed = async (list: 'listDeliveries' | 'listClaims' | 'listRequests'): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { limit: 200, ...(cursor && { cursor }) }
    const { items, next } = (await register.accepted(list, { query })).body
    ids.push(...items.map(({ id }) => id))
    cursor = next
  }
  return ids
}
const historyOf = async (stream: string): Promise<readonly RecordedEvent[]> =>
  (await register.accepted('listEvents', { params: { id: stream } })).body.items as readonly RecordedEvent[]

beforeAll(async () => {
  ;({ register } = await openEveryKind())
  await submitted(register)
  const streams = [
    ...commitments.map(({ id }) => `commitment-${id}`),
    ...(await listed('listDeliveries')).map((id) => `delivery-${id}`),
    ...(await listed('listClaims')).map((id) => `claim-${id}`),
    ...(await listed('listRequests')).map((id) => `request-${id}`),
  ]
  histories = await Promise.all(streams.map(historyOf))
})

/** Figures as one text each, those that come to nothing left out. */
const figuresIn = ({ cells }: Pick<ReturnType<typeof ledgerOf>, 'cells'>, scope: PlaceScope) =>
  cells
    .filter((cell) => cell.scope === scope)
    .flatMap(({ commitment, year, months }) =>
      Object.entries(months).flatMap(([month, figures]) =>
        Object.entries(figures).flatMap(([standing, measures]) =>
          Object.entries(measures).map(
            ([measure, by]) => `${commitment} ${year} ${month} ${standing} ${measure} ${by}`,
          ),
        ),
      ),
    )
    .sort()

describe('what the public histories add up to', () => {
  test('every history holds together', () => {
    expect(histories.length).toBeGreaterThan(170)
    for (const history of histories) expect(verifyStream(history)).toMatchObject({ ok: true })
  })

  test.each(['national', hautsDeFrance, dunkerque] as const)(
    'is what the store keeps of %s',
    async (scope) => {
      const kept = await register.register.ledger(scope)
      expect(figuresIn(ledgerOf(histories), scope)).toEqual(figuresIn(kept, scope))
    },
  )

  test('has the lines that the store keeps on its sheets', async () => {
    const { sheets } = await register.register.ledger('national')
    const byName = (all: typeof sheets) =>
      Object.fromEntries(
        all.map(({ purpose, commitment, year, lines }) => [`${purpose} ${commitment} ${year}`, lines]),
      )
    expect(byName(ledgerOf(histories).sheets)).toEqual(byName(sheets))
  })

  test('is rated as the register rates it', async () => {
    const ledger = ledgerOf(histories)
    const announced = announcedCounts.map(({ count, date, phase }) => ({ on: lastDayOf(date), count, phase }))
    for (const commitment of ledger.commitments) {
      const asOf = '2020-12-31'
      const { rating } = (
        await register.accepted('rateCommitment', { params: { id: commitment.id }, query: { asOf } })
      ).body
      const own = rate({
        ...ledger,
        commitment,
        announced,
        asOf,
        territories: territories().map(owedTerritory),
      })
      expect(own).toEqual(rating)
    }
  })
})
