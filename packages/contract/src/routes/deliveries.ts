import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit } from '../query.ts'
import { type Grant, type Route, route } from '../route.ts'
import { deliveryShown } from '../views/delivery.ts'
import { companyGiven, textGiven } from '../views/text.ts'
import { beneficiaries, delegation, promisor } from './grants.ts'

const params = once(() => z.strictObject({ id: domain.Ulid() }))
const maybeReason = once(() => textGiven().nullable().default(null))
/** Money paid, or given back to the envelope. */
export const movementGiven = once(() =>
  z.strictObject({
    amountCents: domain.AmountCents(),
    effectiveOn: domain.CalendarDate(),
    source: domain.Evidence(),
  }),
)

/** Why something is done. */
export const reasonGiven = once(() => z.strictObject({ reason: textGiven() }))

/** What may be done with a delivery, once it is declared: the same shape each time. */
const act = <Body extends z.ZodType>(
  name: string,
  declared: Pick<Route, 'operationId' | 'summary' | 'description'> & {
    readonly access: readonly Grant[]
    readonly ifMatch: 'required' | 'optional'
    readonly body: () => Body
  },
) => {
  const { ifMatch, body, ...rest } = declared
  return route({
    ...rest,
    method: 'POST',
    path: `/v1/deliveries/{id}/${name}`,
    tag: 'Deliveries',
    write: { idempotent: true, ifMatch },
    schemas: () => ({ params: params(), body: body(), answers: { 200: deliveryShown() } }),
  })
}

/** Itemised evidence: declared by the promisor, confirmed or disputed by the beneficiary. */
export const deliveryRoutes = {
  listDeliveries: route({
    method: 'GET',
    path: '/v1/deliveries',
    operationId: 'listDeliveries',
    tag: 'Deliveries',
    summary: 'List the deliveries',
    description: 'In the order in which they were declared. A key shows the texts that are for its party.',
    access: 'public',
    table: [
      'id',
      'kind',
      'commitment',
      'promisor',
      'territory',
      'regions',
      'reference',
      'theme',
      'amountCents',
      'effectiveOn',
      'paidCents',
      'releasedCents',
      'remainingCents',
      'standing',
      'ruling.outcome',
      'retracted.on',
      'version',
      'source.url',
      'source.sha256',
      'source.citation',
      'source.locator',
    ],
    schemas: () => ({
      query: z.strictObject({
        commitment: domain.Slug().optional().describe('The commitment that it is evidence of.'),
        territory: domain.TerritoryId().optional().describe('Where.'),
        region: domain
          .RegionPartyId()
          .optional()
          .describe('A region that the territory lies in, such as region-84.'),
        operator: domain.OperatorId().optional().describe('Who declared it.'),
        standing: deliveryShown().shape.standing.optional().describe('What the beneficiary said of it.'),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(deliveryShown()) },
    }),
  }),
  declareDelivery: route({
    method: 'POST',
    path: '/v1/deliveries',
    operationId: 'declareDelivery',
    tag: 'Deliveries',
    summary: 'Declare an allocation',
    description:
      'Money allocated in one territory. It takes from the room of the envelope-year at once, and is refused beyond it.',
    access: promisor,
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: z.strictObject({
        ...domain
          .Delivery()
          .pick({ kind: true, commitment: true, territory: true, reference: true, theme: true }).shape,
        ...domain.Delivery().pick({ amountCents: true, effectiveOn: true }).shape,
        source: domain.Evidence(),
        project: textGiven().nullable().default(null).describe('What the money is for.'),
        company: companyGiven().nullable().default(null).describe('The company that it goes to, if any.'),
      }),
      answers: { 201: deliveryShown() },
    }),
  }),
  getDelivery: route({
    method: 'GET',
    path: '/v1/deliveries/{id}',
    operationId: 'getDelivery',
    tag: 'Deliveries',
    summary: 'Read a delivery',
    description: 'A key shows the texts that are for its party.',
    access: 'public',
    schemas: () => ({ params: params(), answers: { 200: deliveryShown() } }),
  }),
  recordPayment: act('payments', {
    operationId: 'recordPayment',
    summary: 'Record a payment',
    description: 'Part of the allocation, or all that remains of it, was paid.',
    access: promisor,
    ifMatch: 'optional',
    body: movementGiven,
  }),
  recordRelease: act('release', {
    operationId: 'recordRelease',
    summary: 'Release money',
    description: 'Part of the allocation goes back to the envelope-year that it came from.',
    access: promisor,
    ifMatch: 'optional',
    body: movementGiven,
  }),
  correctDelivery: act('correct', {
    operationId: 'correctDelivery',
    summary: 'Correct what was declared',
    description:
      'Restates commitment, amount, theme, date and source. It ends every dispute; what was said before stays in the log.',
    access: promisor,
    ifMatch: 'optional',
    body: once(() =>
      z.strictObject({
        ...domain.Delivery().pick({ commitment: true, amountCents: true, theme: true, effectiveOn: true })
          .shape,
        source: domain.Evidence(),
        reason: textGiven(),
      }),
    ),
  }),
  retractDelivery: act('retract', {
    operationId: 'retractDelivery',
    summary: 'Take a delivery back',
    description: 'It no longer counts, and gives its room back. Effective today.',
    access: promisor,
    ifMatch: 'optional',
    body: reasonGiven,
  }),
  confirmDelivery: act('confirm', {
    operationId: 'confirmDelivery',
    summary: 'Confirm a delivery',
    description: 'The beneficiary’s word on the version that it saw, which `If-Match` must name.',
    access: beneficiaries,
    ifMatch: 'required',
    body: once(() => z.strictObject({ reason: maybeReason() })),
  }),
  disputeDelivery: act('dispute', {
    operationId: 'disputeDelivery',
    summary: 'Dispute a delivery',
    description:
      'The beneficiary’s word on the version that it saw, which `If-Match` must name. The money still counts against the envelope.',
    access: beneficiaries,
    ifMatch: 'required',
    body: reasonGiven,
  }),
  resolveDispute: act('resolve', {
    operationId: 'resolveDispute',
    summary: 'End a dispute',
    description:
      'Its author lifts it; or the delegation rules that the delivery stands, or falls and no longer counts.',
    access: [delegation, ...beneficiaries],
    ifMatch: 'optional',
    body: once(() =>
      z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('lifted').describe('By who disputed.'), reason: maybeReason() }),
        z.strictObject({
          outcome: z.enum(['stands', 'falls']).describe('By the delegation.'),
          reason: textGiven(),
        }),
      ]),
    ),
  }),
}
