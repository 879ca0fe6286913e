import { describe, expect, it } from 'vitest'
import { requestRoutes } from './requests.ts'

const { listRequests, submitRequest, acknowledgeRequest, answerRequest } = requestRoutes

const asked = {
  territory: 'ti1-8413',
  operator: 'banque-des-territoires',
  actionSheet: 'EXAMPLE-FA-07',
  subject: { text: 'Turning a mill into workshops' },
}

describe('submitRequest', () => {
  const { body } = submitRequest.schemas()

  it('takes what is asked, without an amount, a theme or a proof unless given', () => {
    expect(body.parse(asked)).toEqual({
      ...asked,
      subject: { ...asked.subject, visibility: 'parties' },
      theme: null,
      amountCents: null,
      source: null,
    })
  })

  it.each([
    ['territory', 'region-84'],
    ['operator', 'delegation'],
    ['actionSheet', 'FA 7'],
    ['subject', 'a mill'],
    ['amountCents', 0],
    ['effectiveOn', '2020-02'],
    ['source', { citation: 'hearsay' }],
    ['submittedOn', '2020-02-03'],
    ['id', '01KA00000000000000000000A1'],
  ])('refuses %s: %j', (field, value) => {
    expect(body.safeParse({ ...asked, [field]: value }).success).toBe(false)
  })
})

describe('answerRequest', () => {
  const { body } = answerRequest.schemas()
  const accepted = { outcome: 'accepted', amountCents: 1, commitment: 'bdt-equity' }
  const declined = { outcome: 'declined', reason: { text: 'Out of scope' } }

  it('takes an amount and a commitment, or a reason', () => {
    expect(body.parse(accepted)).toEqual({ ...accepted, reason: null, source: null })
    expect(body.safeParse(declined).success).toBe(true)
  })

  it.each([
    ['no commitment', { outcome: 'accepted', amountCents: 1 }],
    ['no amount', { outcome: 'accepted', commitment: 'bdt-equity' }],
    ['a refusal without a reason', { outcome: 'declined' }],
    ['a refusal with an amount', { ...declined, amountCents: 1 }],
    ['neither', { outcome: 'acknowledged' }],
  ])('refuses %s', (_, answer) => {
    expect(body.safeParse(answer).success).toBe(false)
  })
})

it('an acknowledgement needs nothing', () => {
  expect(acknowledgeRequest.schemas().body.parse({})).toEqual({ source: null })
})

describe('listRequests', () => {
  it('reads the days that nobody answered as a number, 0 included', () => {
    const { query } = listRequests.schemas()
    expect(query.parse({ waitingDays: '0' })).toMatchObject({ waitingDays: 0 })
    for (const waitingDays of ['', '-1', '1.5', 'many']) {
      expect(query.safeParse({ waitingDays }).success).toBe(false)
    }
  })

  it('shows no text as a table, which may be for its parties only', () => {
    for (const column of listRequests.table ?? []) expect(column).not.toMatch(/subject|reason/)
  })
})
