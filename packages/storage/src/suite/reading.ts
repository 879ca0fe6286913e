import type { StreamId } from '@parole/domain'
import { expect, test } from 'vitest'
import type { ListId, Page, Paging, Register } from '../register.ts'
import {
  claim,
  commitment,
  convention,
  declaration,
  deliveryStream,
  key,
  payments,
  request,
  ulid,
} from './fixtures.ts'
import { deliveryOf } from './histories.ts'

const bare = { moves: [], entries: [] }
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Every item of every page, and the size of each page. */
const readAll = async <Item, Position>(
  read: (paging: Paging<Position>) => Promise<Page<Item, Position>>,
  limit: number,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ items: Item[]; sizes: number[] }> => {
  const items: Item[] = []
  const sizes: number[] = []
  let page = await read({ limit })
  for (;;) {
    items.push(...page.items)
    sizes.push(page.items.length)
    if (page.next === null) return { items, sizes }
    await between()
    page = await read({ limit, after: page.next })
  }
}

export const readingTests = (subject: () => Register): void => {
  const declare = (n: number, options: Parameters<typeof declaration>[1] = {}) =>
    subject().commit({ ...declaration(n, options), moves: [] })

  const deliveries = (paging: Paging<StreamId>) => subject().list({ list: 'deliveries' }, paging)

  const streamsIn = async (list: ListId): Promise<string[]> =>
    (await subject().list(list, { limit: 200 })).items.map(({ stream }) => stream)

  test('a ledger is of a scope, or of one commitment in it', async () => {
    const register = subject()
    await register.commit({ ...bare, appends: [convention('accord-2019')] })
    await register.commit(commitment('bdt-equity', { 2019: 1_000_000, 2020: null }))
    await register.commit(commitment('bdt-equity-2', { 2019: 1_000_000 }))
    await register.commit(declaration(1))
    await register.commit(declaration(2, { commitment: 'bdt-equity-2', territory: 'ti1-4101' }))

    const national = await register.ledger('national')
    expect(national.conventions.map(({ stream }) => stream)).toEqual(['convention-accord-2019'])
    expect(national.commitments.map(({ state }) => state.id)).toEqual(['bdt-equity', 'bdt-equity-2'])
    expect(national.balances.map(({ year, used }) => [year, used])).toEqual([
      [2019, 100_00],
      [2020, 0],
      [2019, 100_00],
    ])

    const one = await register.ledger('national', 'bdt-equity')
    expect(one.conventions).toEqual([])
    expect(one.commitments.map(({ state }) => state.id)).toEqual(['bdt-equity'])
    expect(one.balances).toHaveLength(2)
    const figures = { '2019-06': { declared: { allocatedCents: 100_00, deliveries: 1 } } }
    expect(one.cells).toEqual([{ scope: 'national', commitment: 'bdt-equity', year: 2019, months: figures }])

    const region = await register.ledger('region-84')
    expect(region.cells.map((cell) => cell.commitment)).toEqual(['bdt-equity', 'bdt-equity-2'])
    expect([region.commitments, region.balances]).toEqual([[], []])
    expect((await register.ledger('ti1-4101')).cells).toMatchObject([{ scope: 'ti1-4101' }])
    expect((await register.ledger('ti1-4101', 'bdt-equity')).cells).toEqual([])
  })

  test('a long history is read in order, part by part', async () => {
    const register = subject()
    await declare(1)
    for (let n = 0; n < 3; n += 1) {
      await register.commit({ ...bare, appends: [payments(await deliveryOf(register, 1), 83)] })
    }
    const { items, sizes } = await readAll(
      (paging: Paging<number>) => register.events(deliveryStream(1), paging),
      50,
    )
    expect(items.map(({ position }) => position)).toEqual(numbers(1, 250))
    expect(sizes).toEqual([50, 50, 50, 50, 50])
    expect((await register.events(deliveryStream(1), { after: 250, limit: 5 })).items).toEqual([])
    expect((await register.events(deliveryStream(2), { limit: 5 })).next).toBeNull()
  })

  test('lists hold what belongs in them, whole, in the order of identities', async () => {
    const register = subject()
    await declare(3, { territory: 'ti1-4101' })
    await declare(1)
    await declare(2, { commitment: 'bdt-equity-2' })
    await register.commit({ ...bare, appends: [claim(22), claim(21)] })
    await register.commit({ ...bare, appends: [key(12, 'bpifrance'), key(11, 'region-84')] })
    await register.commit({
      ...bare,
      appends: [convention('accord-2019'), payments(await deliveryOf(register, 1), 1)],
    })

    const all = numbers(1, 3).map(deliveryStream)
    expect(await streamsIn({ list: 'deliveries' })).toEqual(all)
    expect(await streamsIn({ list: 'deliveries-of-commitment', commitment: 'bdt-equity' })).toEqual([
      all[0],
      all[2],
    ])
    expect(await streamsIn({ list: 'deliveries-of-territory', territory: 'ti1-4101' })).toEqual([all[2]])
    expect(await streamsIn({ list: 'claims' })).toEqual([`claim-${ulid(21)}`, `claim-${ulid(22)}`])
    expect(await streamsIn({ list: 'keys' })).toEqual([`key-${ulid(11)}`, `key-${ulid(12)}`])
    expect(await streamsIn({ list: 'keys-of-party', party: 'bpifrance' })).toEqual([`key-${ulid(12)}`])
    expect(await streamsIn({ list: 'keys-of-party', party: 'bpi' as 'bpifrance' })).toEqual([])

    const requests = [
      request(21, 'bpifrance', 'ti1-3214'),
      request(22, 'pole-emploi', 'ti1-3214'),
      request(23, 'bpifrance', 'ti1-4101'),
    ]
    await register.commit({ ...bare, appends: requests })
    const asked = numbers(21, 23).map((n) => `request-${ulid(n)}`)
    expect(await streamsIn({ list: 'requests' })).toEqual(asked)
    expect(await streamsIn({ list: 'requests-of-operator', operator: 'bpifrance' })).toEqual([
      asked[0],
      asked[2],
    ])
    expect(await streamsIn({ list: 'requests-of-territory', territory: 'ti1-4101' })).toEqual([asked[2]])

    const { items } = await register.list({ list: 'deliveries' }, { limit: 1 })
    expect(items).toEqual([await deliveryOf(register, 1)])
  })

  test('a list read to its end names no next page', async () => {
    for (const n of numbers(1, 6)) await declare(n)
    const { sizes } = await readAll(deliveries, 3)
    expect(sizes).toEqual([3, 3])
  })

  test('what was in a list from the start is seen exactly once, whatever comes in meanwhile', async () => {
    const there = numbers(1, 40).map((n) => 10 * n)
    for (const n of there) await declare(n)
    let offset = 0
    const comesIn = async (): Promise<void> => {
      offset += 1
      for (const n of [offset, 200 + offset, 410 + offset]) await declare(n)
    }
    const { items } = await readAll(deliveries, 7, comesIn)
    const seen = items.map(({ stream }) => stream)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort())
    expect(seen).toEqual(expect.arrayContaining(there.map(deliveryStream)))
  })
}
