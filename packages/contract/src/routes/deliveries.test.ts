import { describe, expect, it } from 'vitest'
import { deliveryRoutes } from './deliveries.ts'

const { declareDelivery, recordPayment, confirmDelivery, disputeDelivery, resolveDispute } = deliveryRoutes

const declared = {
  kind: 'allocation',
  commitment: 'bdt-equity',
  territory: 'ti1-8413',
  reference: 'EXAMPLE-2020-017',
  theme: 'brownfields',
  amountCents: 1_250_000_00,
  effectiveOn: '2020-06-30',
  source: { url: 'https://example.org/agreement.pdf' },
}

describe('declareDelivery', () => {
  const body = declareDelivery.schemas().body

  it('takes an allocation, without project or company unless given', () => {
    expect(body.parse(declared)).toMatchObject({ project: null, company: null })
  })

  it.each([
    ['amountCents', 0],
    ['amountCents', 12.5],
    ['amountCents', '125000'],
    ['territory', 'ti-8413'],
    ['effectiveOn', '2020-06-31'],
    ['source', null],
    ['source', { citation: 'hearsay' }],
    ['kind', 'placement'],
    ['promisor', 'bpifrance'],
    ['id', '01KA00000000000000000000D1'],
  ])('refuses %s: %j', (field, value) => {
    expect(body.safeParse({ ...declared, [field]: value }).success).toBe(false)
  })
})

it('takes no payment without its proof', () => {
  const body = recordPayment.schemas().body
  const payment = { amountCents: 1, effectiveOn: '2020-06-30' }
  expect(body.safeParse({ ...payment, source: { url: 'https://example.org/statement' } }).success).toBe(true)
  expect(body.safeParse(payment).success).toBe(false)
  expect(body.safeParse({ ...payment, source: { citation: 'Bilan 2020' } }).success).toBe(false)
})

it('asks for a reason to dispute, not to confirm', () => {
  expect(confirmDelivery.schemas().body.parse({})).toEqual({ reason: null })
  expect(disputeDelivery.schemas().body.safeParse({}).success).toBe(false)
})

it('asks for a reason to rule, not to lift', () => {
  const body = resolveDispute.schemas().body
  expect(body.parse({ outcome: 'lifted' })).toEqual({ outcome: 'lifted', reason: null })
  expect(body.safeParse({ outcome: 'falls' }).success).toBe(false)
  expect(body.parse({ outcome: 'falls', reason: { text: 'Never built' } })).toEqual({
    outcome: 'falls',
    reason: { text: 'Never built', visibility: 'parties' },
  })
})
