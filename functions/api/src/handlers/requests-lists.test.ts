import { beforeAll, describe, expect, test } from 'vitest'
import {
  dunkerque,
  equity,
  hautsDeFrance,
  lacq,
  nouvelleAquitaine,
  occitanie,
  otherOperator,
  promisor,
  publicReason,
  submitted,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Query = Readonly<Record<string, string | number>>

let register: TestRegister
const ids: Record<string, string> = {}
beforeAll(async () => {
  register = await openTestRegister()
  const on = (effectiveOn: string, changes: object = {}) => submitted(register, { effectiveOn, ...changes })
  const as = promisor
  ids.waiting = (await on('2020-01-01')).body.id
  ids.known = (await on('2020-02-15')).body.id
  ids.accepted = (await on('2019-10-01')).body.id
  ids.declined = (await on('2019-10-02')).body.id
  ids.withdrawn = (await on('2019-10-03')).body.id
  ids.elsewhere = (await on('2020-03-16', { territory: lacq })).body.id
  ids.ofAnother = (await on('2020-03-06', { operator: otherOperator })).body.id
  await register.accepted('acknowledgeRequest', { as, params: { id: ids.known }, body: {} })
  const accepting = { outcome: 'accepted', amountCents: 1_00, commitment: equity }
  await register.accepted('answerRequest', { as, params: { id: ids.accepted }, body: accepting })
  const declining = { outcome: 'declined', reason: publicReason }
  await register.accepted('answerRequest', { as, params: { id: ids.declined }, body: declining })
  await register.accepted('withdrawRequest', { as: dunkerque, params: { id: ids.withdrawn }, body: {} })
})

const page = async (query: Query = {}) => (await register.accepted('listRequests', { query })).body

/** The names of what a list holds, page after page. */
const namesIn = async (query: Query = {}): Promise<readonly (string | undefined)[]> => {
  const found: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, next } = await page({ ...query, ...(cursor && { cursor }) })
    found.push(...items.map(({ id }) => id))
    cursor = next
  }
  return found.map((id) => Object.keys(ids).find((name) => ids[name] === id))
}

const all = ['waiting', 'known', 'accepted', 'declined', 'withdrawn', 'elsewhere', 'ofAnother']

describe('listRequests', () => {
  test.each([1, 3, 7, 200])(
    'has each exactly once, in the order of registration, %i a page',
    async (limit) => {
      expect(await namesIn({ limit })).toEqual(all)
    },
  )

  test.each<[Query, readonly string[]]>([
    [{ operator: otherOperator }, ['ofAnother']],
    [{ operator: 'pole-emploi' }, []],
    [{ territory: lacq }, ['elsewhere']],
    [{ territory: lacq, operator: otherOperator }, []],
    [{ region: nouvelleAquitaine }, ['elsewhere']],
    [{ region: occitanie }, ['elsewhere']],
    [{ region: hautsDeFrance, operator: otherOperator }, ['ofAnother']],
    [{ state: 'submitted' }, ['waiting', 'elsewhere', 'ofAnother']],
    [{ state: 'acknowledged' }, ['known']],
    [{ state: 'accepted' }, ['accepted']],
    [{ state: 'declined' }, ['declined']],
    [{ state: 'withdrawn' }, ['withdrawn']],
    [{ territory: dunkerque, operator: promisor, state: 'submitted' }, ['waiting']],
  ])('filters by %j', async (query, names) => {
    expect(await namesIn(query)).toEqual(names)
    expect(await namesIn({ ...query, limit: 1 })).toEqual(names)
  })

  test.each([
    [0, ['waiting', 'known', 'elsewhere', 'ofAnother']],
    [1, ['waiting', 'known', 'ofAnother']],
    [10, ['waiting', 'known', 'ofAnother']],
    [11, ['waiting', 'known']],
    [75, ['waiting']],
    [76, []],
  ])('has what has had no answer for %i days: a refusal is one', async (waitingDays, names) => {
    expect(await namesIn({ waitingDays })).toEqual(names)
  })

  test('nothing that was declined or withdrawn waits', async () => {
    for (const state of ['accepted', 'declined', 'withdrawn']) {
      expect(await namesIn({ state, waitingDays: 0 })).toEqual([])
    }
  })

  test('refuses what is no state, no number of days, and the cursor of another list', async () => {
    const pointerOf = async (query: Query) =>
      (await register.refused('listRequests', { query })).problem.errors?.[0]?.pointer
    expect(await pointerOf({ state: 'unanswered' })).toBe('query/state')
    expect(await pointerOf({ waitingDays: -1 })).toBe('query/waitingDays')
    const { next } = await page({ limit: 1 })
    const { problem } = await register.refused('listRequests', {
      query: { limit: 1, operator: promisor, cursor: next ?? '' },
    })
    expect(problem.code).toBe('cursor-of-another-list')
  })

  test('as a table: a line for each, its answer or none, and no text', async () => {
    const response = await register.unchecked('/v1/requests', { headers: { accept: 'text/csv' } })
    const [header = '', ...lines] = (await response.text()).trimEnd().split('\r\n')
    const rows = lines.map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(header.split(',').map((column, at) => [column, cells[at]]))
    })
    expect(rows.map((row) => row.id)).toEqual(Object.values(ids))
    expect(rows[2]).toMatchObject({
      operator: promisor,
      state: 'accepted',
      'submitted.on': '2019-10-01',
      'submitted.recordedOn': '2020-03-16',
      'answer.on': '2020-03-16',
      'answer.recordedOn': '2020-03-16',
      'answer.amountCents': '100',
      'answer.commitment': equity,
      daysToAnswer: '167',
    })
    expect(rows[3]).toMatchObject({ state: 'declined', 'answer.amountCents': '', 'answer.commitment': '' })
    expect(rows[0]).toMatchObject({ state: 'submitted', 'answer.on': '', daysToAnswer: '' })
    expect(JSON.stringify(rows)).not.toMatch(/Fictional:|Seen on site/)
  })
})
