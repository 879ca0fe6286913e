import { describe, expect, test } from 'vitest'
import { Parole } from '../parole.gen.ts'
import { refusal, scriptedFetch, type Turn } from '../testing/scripted-fetch.ts'

const page = (ids: readonly string[], next: string | number | null): Turn => ({
  status: 200,
  body: { items: ids.map((id) => ({ id })), next },
})
const opened = (...turns: readonly [Turn, ...Turn[]]) => {
  const { fetch, seen } = scriptedFetch(...turns)
  const parole = new Parole({ baseUrl: 'https://r.example', fetch, retries: 0 })
  return { parole, queries: () => seen.map(({ url }) => new URL(url).search) }
}

describe('a list', () => {
  test('is read page after page, an empty one among them, with the same filters', async () => {
    const { parole, queries } = opened(page(['a', 'b'], 'c1'), page([], 'c2'), page(['c'], null))
    const ids: string[] = []
    for await (const { id } of parole.deliveries.list({ territory: 'ti1-3208', limit: 2 })) ids.push(id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(queries()).toEqual([
      '?territory=ti1-3208&limit=2',
      '?territory=ti1-3208&limit=2&cursor=c1',
      '?territory=ti1-3208&limit=2&cursor=c2',
    ])
  })

  test('asks for nothing before it is read, and for no page more than is read', async () => {
    const { parole, queries } = opened(page(['a'], 'c1'), page(['b'], 'c2'))
    const list = parole.deliveries.list()
    expect(queries()).toEqual([])
    for await (const { id } of list) if (id === 'b') break
    expect(queries()).toHaveLength(2)
  })

  test('gives one page, from the cursor on', async () => {
    const { parole, queries } = opened(page(['d'], 'c9'))
    const { items, next } = await parole.deliveries.list({ cursor: 'c8' }).page()
    expect([items.map(({ id }) => id), next]).toEqual([['d'], 'c9'])
    expect(queries()).toEqual(['?cursor=c8'])
  })

  test('gives so many of its items, and none for none', async () => {
    const { parole, queries } = opened(page(['a', 'b'], 'c1'), page(['c', 'd'], 'c2'))
    const { deliveries } = parole
    expect((await deliveries.list().toArray({ limit: 3 })).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(queries()).toHaveLength(2)
    expect(await deliveries.list().toArray({ limit: 0 })).toEqual([])
    await expect(deliveries.list().toArray({ limit: -1 })).rejects.toThrow('toArray: limit is a whole number')
    expect(queries()).toHaveLength(2)
  })

  test('ends where a page says nothing of one after', async () => {
    const { parole, queries } = opened({ status: 200, body: { items: [] } })
    expect(await parole.deliveries.list().toArray({ limit: 10 })).toEqual([])
    expect(queries()).toHaveLength(1)
  })

  test('of events goes on after the position that was read last', async () => {
    const { parole, queries } = opened(page(['1'], 1), page(['2'], null))
    expect(await parole.log.listEvents('delivery-d1').toArray({ limit: 10 })).toHaveLength(2)
    expect(queries()).toEqual(['', '?after=1'])
  })

  test('fails where a page fails, after what came before it', async () => {
    const { parole } = opened(page(['a'], 'c1'), refusal(400, 'malformed-cursor'))
    const ids: string[] = []
    const reading = async () => {
      for await (const { id } of parole.deliveries.list()) ids.push(id)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'malformed-cursor' })
    expect(ids).toEqual(['a'])
  })
})
