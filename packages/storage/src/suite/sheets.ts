import { type Move, ok, refuse, type SheetEntry, type SheetId } from '@parole/domain'
import { expect, test } from 'vitest'
import type { Commit, Register } from '../register.ts'
import { settle } from '../settle.ts'
import { numbers, patience } from './concurrency.ts'
import { frequent, withFaults } from './faults.ts'
import { answerOf, callOf, claim, commitment, declaration, deliveryStream, key, ulid } from './fixtures.ts'

const coverage: SheetId = { purpose: 'coverage', commitment: 'one-coach', year: null }
const programme: SheetId = { purpose: 'claims', commitment: null, year: null }

const covered = (from: string): SheetEntry => ({
  purpose: 'coverage',
  territory: 'ti1-3214',
  spells: [{ from, until: null, standing: 'declared' }],
})
const claimed: SheetEntry = {
  purpose: 'claims',
  title: { fr: 'Projets (fictif)', en: 'Projects (fictional)' },
  about: [],
  scope: 'national',
  date: '2019-09',
  since: null,
  figure: { kind: 'count', of: 'project', count: 3, approximate: true },
  source: { citation: 'Fictional' },
  withdrawnOn: null,
}
const mark = (sheet: SheetId, line: string, entry: SheetEntry | null): Move => ({
  kind: 'mark',
  sheet,
  line,
  entry,
})
const most = 5
const line = (n: number, by: 1 | -1 = 1): Move => ({
  kind: 'mark',
  sheet: programme,
  line: ulid(n),
  entry: by === 1 ? claimed : null,
  count: { by, most },
})
const tally = (count: string, by: number): Move => ({ kind: 'tally', scope: 'region-84', count, by })

export const sheetTests = (subject: () => Register): void => {
  const move = (...moves: readonly Move[]) => subject().commit({ appends: [], entries: [], moves })
  const linesOf = async (id: SheetId) =>
    Object.keys((await subject().load({ heads: [], sheets: [id] })).sheet(id).lines).sort()

  test('lines are written, rewritten and taken off a sheet, each by itself', async () => {
    await move(mark(coverage, 'a', covered('2019-05-01')), mark(coverage, 'b', covered('2019-06-01')))
    await move(mark(coverage, 'a', covered('2020-01-01')), mark(coverage, 'b', null))
    await move(mark(coverage, 'c', covered('2021-01-01')))
    const lines = { a: covered('2020-01-01'), c: covered('2021-01-01') }
    const { sheet } = await subject().load({ heads: [], sheets: [coverage] })
    expect(sheet(coverage)).toEqual({ ...coverage, lines })
    expect((await subject().ledger('national', 'one-coach')).sheets).toEqual([{ ...coverage, lines }])
  })

  test('a sheet that nothing was written on has no lines, and one that was not wanted is not handed out', async () => {
    const { sheet } = await subject().load({ heads: [], sheets: [coverage] })
    expect(sheet(coverage)).toEqual({ ...coverage, lines: {} })
    expect(() => sheet(programme)).toThrow('was not among those wanted')
    await move(mark(coverage, 'a', null))
    expect((await subject().ledger('national')).sheets).toEqual([{ ...coverage, lines: {} }])
  })

  test('a sheet with a bound holds so many lines, and the commit that brings one more leaves nothing', async () => {
    const register = subject()
    for (const n of numbers(most)) expect(await move(line(n))).toEqual({ committed: true })
    const beyond: Commit = { appends: [claim(6)], entries: [], moves: [line(6)] }
    expect(await register.commit(beyond)).toEqual({ committed: false, lost: 'contention' })
    expect(await linesOf(programme)).toEqual(numbers(most).map(ulid))
    const stream = `claim-${ulid(6)}` as const
    expect((await register.load({ heads: [stream] })).head(stream)).toBeUndefined()
  })

  test('on a full sheet lines are set anew, taken off, and put in the place of others', async () => {
    await move(...numbers(most).map((n) => line(n)))
    expect(await move(line(6))).toMatchObject({ lost: 'contention' })
    const withdrawn = { ...claimed, withdrawnOn: '2020-01-06' }
    expect(await move(mark(programme, ulid(1), withdrawn))).toEqual({ committed: true })
    expect(await move(line(6), line(1, -1))).toEqual({ committed: true })
    expect(await move(line(7))).toMatchObject({ lost: 'contention' })
    expect(await move(line(2, -1))).toEqual({ committed: true })
    expect(await move(line(7))).toEqual({ committed: true })
    expect(await move(line(8))).toMatchObject({ lost: 'contention' })
    expect(await linesOf(programme)).toEqual([3, 4, 5, 6, 7].map(ulid))
  })

  test('64 writers of one sheet, through faults, fill it and no more', async () => {
    const register = subject()
    const settled = await Promise.all(
      numbers(64).map((n) =>
        settle(
          withFaults(register, frequent(n)),
          { heads: [], sheets: [programme], call: callOf(n) },
          ({ sheet }) =>
            Object.keys(sheet(programme).lines).length >= most
              ? refuse('full')
              : ok({ appends: [], entries: [], moves: [line(n)], answer: answerOf(n) }),
          patience,
        ),
      ),
    )
    const done = numbers(64).filter((n) => ['committed', 'replayed'].includes(settled[n - 1]?.outcome ?? ''))
    expect(await linesOf(programme)).toEqual(done.map(ulid))
    expect(done).toHaveLength(most)
    expect(settled.filter(({ outcome }) => outcome === 'refused')).toHaveLength(64 - most)
  })

  test('the programme’s sheets come with the country’s definitions, and with no commitment’s', async () => {
    await subject().commit(commitment('one-coach', { 2019: null }))
    await move(mark(programme, ulid(1), claimed), mark(coverage, 'a', covered('2019-05-01')))
    const { sheets } = await subject().ledger('national')
    expect(sheets.map(({ purpose }) => purpose)).toEqual(['coverage', 'claims'])
    expect(sheets[1]?.lines).toEqual({ [ulid(1)]: claimed })
    expect((await subject().ledger('national', 'one-coach')).sheets).toHaveLength(1)
    expect((await subject().ledger('region-84')).sheets).toEqual([])
  })

  test('tallies add up, and those that come to nothing are absent', async () => {
    expect(await subject().tallies('region-84')).toEqual({})
    await move(tally('state#submitted', 2), tally('waiting#2019-05-03', 2))
    await move(
      tally('state#submitted', -1),
      tally('waiting#2019-05-03', -2),
      tally('answered#12#declined', 1),
    )
    expect(await subject().tallies('region-84')).toEqual({ 'state#submitted': 1, 'answered#12#declined': 1 })
    expect(await subject().tallies('national')).toEqual({})
  })

  test('a name is given back by the stream that holds it, and by no other', async () => {
    const register = subject()
    await register.commit(commitment('bdt-equity', { 2019: null }))
    const first = declaration(1, { reference: 'once' })
    await register.commit(first)
    const [entry] = first.entries
    if (entry === undefined) throw new Error('a declaration has a name')
    const giveBack = (stream: `delivery-${string}`): Commit => ({
      appends: [key(stream === deliveryStream(1) ? 21 : 22, 'bpifrance')],
      moves: [],
      entries: [],
      freed: [{ ...entry, stream }],
    })
    const again = declaration(2, { reference: 'once' })
    expect(await register.commit(giveBack(deliveryStream(2)))).toEqual({
      committed: false,
      lost: 'contention',
    })
    expect(await register.commit(again)).toMatchObject({ lost: 'duplicate', heldBy: deliveryStream(1) })
    expect(await register.commit(giveBack(deliveryStream(1)))).toEqual({ committed: true })
    expect(await register.commit(again)).toEqual({ committed: true })
  })
}
