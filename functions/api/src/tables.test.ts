import { type OperationId, type Route, routes } from '@parole/contract'
import { describe, expect, test } from 'vitest'
import { cellsIn } from './testing/csv-reader.ts'
import {
  allocation,
  claim,
  declared,
  dunkerque,
  equity,
  proof,
  publicReason,
  submitted,
} from './testing/evidence.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const csvHeaders = { accept: 'text/csv', origin: 'https://partner.example' }

/** A list as a table: each line by the names of its columns. */
const tableOf = async ({ unchecked }: Pick<TestRegister, 'unchecked'>, address: string, token?: string) => {
  const headers = { ...csvHeaders, ...(token && { authorization: `Bearer ${token}` }) }
  const response = await unchecked(address, { headers })
  const [columns = [], ...lines] = cellsIn(await response.text())
  const rows = lines.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])))
  return { response, columns, rows }
}

const register = await openTestRegister()
await declared(register, { amountCents: 1_250_00, reference: 'TABLE/1' })
const { body: second } = await declared(register, { amountCents: 2_000_00, reference: 'TABLE/2' })

await register.accepted('recordPayment', {
  params: { id: second.id },
  as: 'banque-des-territoires',
  body: { amountCents: 500_00, effectiveOn: '2019-06-03', source: proof },
})
for (const about of [[equity], []]) {
  await register.accepted('publishClaim', { as: 'delegation', body: claim({ about, date: '2019-09' }) })
}
await submitted(register, { actionSheet: 'TABLE/A' })
const delegation = await register.tokenFor('delegation')

const addresses: Readonly<Record<string, string>> = {
  listTerritories: '/v1/territories?limit=200',
  listRegions: '/v1/regions',
  listOperators: '/v1/operators',
  listAnnouncedCounts: '/v1/announced-counts',
  listEnvelopes: `/v1/commitments/${equity}/envelopes`,
  listDeliveries: '/v1/deliveries',
  listReferents: '/v1/referents?territory=ti1-3208',
  listClaims: '/v1/claims',
  listRequests: '/v1/requests',
  listKeys: '/v1/keys',
}
const flat = (Object.values(routes) as readonly Route[]).filter(({ table }) => table)

test('every list with columns is tested here', () => {
  expect(flat.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(addresses).sort())
})

describe.each(flat.map((route) => [route.operationId, route] as const))(
  '%s as a table',
  (operation, route) => {
    const address = addresses[operation] ?? ''
    const token = operation === 'listKeys' ? delegation : undefined

    test('has its columns, a line for each item, and says what it is', async () => {
      const { response, columns, rows } = await tableOf(register, address, token)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
      expect(response.headers.get('vary')).toBe('Accept, Authorization')
      expect(columns).toEqual(route.table)
      const json = await register.request('GET', address, token === undefined ? {} : { token })
      expect(json.headers.get('vary')).toBe('Accept, Authorization')
      const { items } = json.body as { readonly items: readonly unknown[] }
      expect(rows.length).toBe(items.length)
      expect(rows.length).toBeGreaterThan(0)
    })
  },
)

test('a territory is one line: lists set apart by spaces, the unknown left empty', async () => {
  const { rows } = await tableOf(register, '/v1/territories?phase=1&q=thiers')
  expect(rows).toMatchObject([
    { id: 'ti1-8413', leadRegion: '84', departments: '42 63', 'validity.from': '' },
  ])
  expect(rows[0]?.['members.siren']).toMatch(/^\d{9}( \d{9})+$/)
})

test('a delivery is one line, without its texts', async () => {
  await declared(register, {
    reference: 'TABLE/3',
    project: { text: 'Turning a mill into workshops', visibility: 'public' },
  })
  const { response, rows } = await tableOf(register, `/v1/deliveries?territory=${dunkerque}`)
  expect(rows[1]).toMatchObject({
    id: second.id,
    commitment: equity,
    regions: 'region-32',
    reference: 'TABLE/2',
    amountCents: '200000',
    paidCents: '50000',
    releasedCents: '0',
    remainingCents: '150000',
    standing: 'declared',
    'ruling.outcome': '',
    'retracted.on': '',
    version: '2',
    'source.url': 'https://example.org/minutes/1',
    'source.sha256': '',
  })
  expect(JSON.stringify(rows)).not.toContain('workshops')
  expect(response.headers.get('access-control-expose-headers')).toContain('Link')
})

test('a claim is one line: what it says, and what it disagrees with', async () => {
  const figure = { kind: 'count', of: 'vte-placement', count: 119, approximate: true }
  const { body } = await register.accepted('publishClaim', {
    as: 'delegation',
    body: claim({ about: [equity, 'bpifrance-vte'], figure }),
  })
  const { rows } = await tableOf(register, '/v1/claims')
  expect(rows[0]).toMatchObject({
    'title.en': '12 M€ allocated (fictional)',
    about: equity,
    date: '2019-09',
    'figure.kind': 'money',
    'figure.amountCents': '1200000000',
    'figure.stage': 'allocated',
    'figure.count': '',
    standing: 'published',
    disagreesWith: '',
    'source.citation': 'Fictional press release',
  })
  expect(rows[2]).toMatchObject({
    id: body.id,
    about: `${equity} bpifrance-vte`,
    'figure.amountCents': '',
    'figure.count': '119',
    'figure.of': 'vte-placement',
    'figure.approximate': 'true',
  })
})

test('a delivery that was taken back says so', async () => {
  const { body } = await declared(register, { reference: 'TABLE/4' })
  await register.accepted('retractDelivery', {
    params: { id: body.id },
    as: 'banque-des-territoires',
    body: { reason: publicReason },
  })
  const { rows } = await tableOf(register, '/v1/deliveries?limit=200')
  expect(rows.find(({ id }) => id === body.id)).toMatchObject({ 'retracted.on': '2020-03-16' })
})

test('a text that a spreadsheet would run is sent after an apostrophe', async () => {
  const source = { url: 'https://example.org/minutes/1', locator: '=HYPERLINK("https://example.org","x")' }
  await register.accepted('declareDelivery', {
    as: 'banque-des-territoires',
    body: allocation({ reference: 'TABLE/5', source }),
  })
  const { rows } = await tableOf(register, '/v1/deliveries?limit=200')
  expect(rows.find(({ reference }) => reference === 'TABLE/5')).toMatchObject({
    'source.locator': `'${source.locator}`,
  })
})

test('the pages are followed by their Link, with the same filters', async () => {
  const whole = await tableOf(register, '/v1/territories?phase=2&limit=200')
  const ids: (string | undefined)[] = []
  let address: string | undefined = '/v1/territories?phase=2&limit=60'
  while (address !== undefined) {
    const { response, rows } = await tableOf(register, address)
    ids.push(...rows.map(({ id }) => id))
    address = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
  }
  expect(ids).toEqual(whole.rows.map(({ id }) => id))
  expect(whole.response.headers.has('link')).toBe(false)
})

describe('asked for a table only', () => {
  test.each<OperationId>(['listCommitments', 'listConventions', 'getOpenApi', 'getDocs'])(
    '%s is refused: it has none',
    async (operation) => {
      const { status, problem } = await register.refused(operation, { headers: { accept: 'text/csv' } })
      expect(status).toBe(406)
      expect(problem.code).toBe('not-acceptable')
    },
  )

  test('nothing is written before the refusal', async () => {
    const asked = { as: 'delegation', body: { party: 'state', role: 'reader' } } as const
    const { status } = await register.refused('issueKey', { ...asked, headers: { accept: 'text/csv' } })
    expect(status).toBe(406)
    expect(
      (await tableOf(register, '/v1/keys', delegation)).rows.some(({ party }) => party === 'state'),
    ).toBe(false)
  })

  test('other refusals are problems as ever', async () => {
    const { status } = await register.refused('listKeys', { headers: { accept: 'text/csv' } })
    expect(status).toBe(401)
    const { problem } = await register.refused('listDeliveries', {
      query: { limit: 0 },
      headers: { accept: 'text/csv' },
    })
    expect(problem.code).toBe('invalid-request')
  })
})

test('JSON is sent to whoever takes anything', async () => {
  const { headers } = await register.request('GET', '/v1/regions', { headers: { accept: '*/*' } })
  expect(headers.get('content-type')).toBe('application/json')
})
