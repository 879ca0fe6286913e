import type { DeliveryShown } from '@parole/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { diagnoses, vte } from '../testing/every-kind.ts'
import { dunkerque, hautsDeFrance, lacq, publicReason } from '../testing/evidence.ts'
import { diagnosis, enrolment, fundingAccess, placement } from '../testing/kinds.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const declare = async (sent: ReturnType<typeof placement>) => register.accepted('declareDelivery', sent)
const read = async (id: string, as?: typeof dunkerque | typeof lacq): Promise<DeliveryShown> =>
  (await register.accepted('getDelivery', { params: { id }, ...(as && { as }) })).body as DeliveryShown
const rated = async (id: string, asOf = '2020-02-29') =>
  (await register.accepted('rateCommitment', { params: { id }, query: { asOf } })).body.rating
const companyIn = (delivery: DeliveryShown) => ('company' in delivery ? delivery.company : undefined)

const kinds = [
  ['placement', placement],
  ['enrolment', enrolment],
  ['diagnosis', diagnosis],
] as const

describe.each(kinds)('declareDelivery, of the kind %s', (kind, declaring) => {
  test('registers the evidence, and it can be read where the answer says', async () => {
    const sent = declaring()
    const { status, headers, body } = await declare(sent)
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/v1/deliveries/${body.id}`)
    const { company: _, ...said } = sent.body as Record<string, unknown>
    expect(body).toMatchObject({
      ...said,
      kind,
      promisor: sent.as,
      regions: [hautsDeFrance],
      standing: 'declared',
    })
    const { items } = (await register.accepted('listDeliveries', { query: { kind }, as: sent.as })).body
    expect(items).toEqual([body])
    const events = (await register.accepted('listEvents', { params: { id: `delivery-${body.id}` } })).body
    expect(events.items).toMatchObject([{ event: { id: body.id }, effectiveOn: sent.body.effectiveOn }])
  })

  test('is confirmed and disputed by its territory, and counts accordingly', async () => {
    const { body } = await declare(declaring())
    const params = { id: body.id }
    const reason = { reason: publicReason }
    const word = { as: dunkerque, params, ifMatch: '"1"', body: reason } as const
    expect((await register.accepted('confirmDelivery', word)).body.standing).toBe('confirmed')
    const again = { ...word, ifMatch: '"2"' }
    expect((await register.accepted('disputeDelivery', again)).body.standing).toBe('disputed')
    const other = await register.refused('confirmDelivery', { as: lacq, params, ifMatch: '"3"', body: {} })
    expect([other.status, other.problem.code]).toEqual([403, 'not-a-beneficiary'])
    const ruling = { as: 'delegation', params, body: { outcome: 'falls', ...reason } } as const
    expect((await register.accepted('resolveDispute', ruling)).body.standing).toBe('retracted')
  })

  test('sent again, it is answered again and counted once', async () => {
    const sent = { ...declaring(), idempotencyKey: 'once' }
    const first = await register.call('declareDelivery', sent)
    const again = await register.call('declareDelivery', sent)
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await register.accepted('listDeliveries')).body.items).toHaveLength(1)
  })
})

describe('the company', () => {
  const siren = '200054807'

  test.each([placement, enrolment])(
    'is for the parties unless it was said to be public',
    async (declaring) => {
      const { id } = (await declare(declaring())).body
      expect(companyIn(await read(id, dunkerque))).toMatchObject({ status: 'shown', text: siren })
      for (const as of [undefined, lacq] as const) {
        const shown = await read(id, as)
        expect(companyIn(shown)).toMatchObject({ status: 'withheld', visibility: 'parties' })
        expect(JSON.stringify(shown)).not.toContain(siren)
      }
    },
  )

  test.each([placement, enrolment])('is shown to everybody where it may be', async (declaring) => {
    const { id } = (await declare(declaring({ company: { siren, visibility: 'public' } }))).body
    expect(companyIn(await read(id))).toMatchObject({ status: 'shown', text: siren })
  })

  test('is in no event, though it keeps others from counting it', async () => {
    const { id } = (await declare(placement({ company: { siren, visibility: 'public' } }))).body
    const { body } = await register.accepted('listEvents', { params: { id: `delivery-${id}` } })
    expect(JSON.stringify(body)).not.toContain(siren)
  })
})

describe('what is counted', () => {
  test('placements reach the target of September 2019 by its last day', async () => {
    for (const effectiveOn of ['2019-06-03', '2019-09-30', '2019-10-01']) {
      await declare(placement({ effectiveOn }))
    }
    const rating = await rated(vte)
    expect(rating).toMatchObject({
      due: '2019-09-30',
      dueFrom: 'obligation',
      code: 'unproven',
      counts: { unit: 'placements', target: 100, headline: 2 },
    })
  })

  test('99 by then and one in October keep the word late, 100 by then on the day', async () => {
    for (let nth = 1; nth < 100; nth += 1) await declare(placement({ nth, effectiveOn: '2019-09-30' }))
    await declare(placement({ effectiveOn: '2019-10-01' }))
    expect(await rated(vte)).toMatchObject({ code: 'kept', daysLate: 31, counts: { headline: 100 } })
    await declare(placement({ nth: 100, effectiveOn: '2019-09-30' }))
    expect(await rated(vte)).toMatchObject({ code: 'kept', daysLate: null, counts: { headline: 100 } })
  })

  test('an enrolment is evidence of a promise that says no number, and rates nothing', async () => {
    const { body } = await declare(enrolment())
    expect(body).toMatchObject({ commitment: fundingAccess, standing: 'declared' })
    expect(await rated(fundingAccess)).toMatchObject({ code: 'unrateable' })
  })

  test('a diagnosis covers its territory until it is taken back', async () => {
    const { body } = await declare(diagnosis())
    expect((await rated(diagnoses)).counts).toMatchObject({ unit: 'territories', headline: 1 })
    const retracting = { as: 'pole-emploi', params: { id: body.id }, body: { reason: publicReason } } as const
    await register.accepted('retractDelivery', retracting)
    expect((await rated(diagnoses)).counts?.headline).toBe(0)
  })
})
