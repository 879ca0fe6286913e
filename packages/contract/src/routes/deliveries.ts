import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit } from '../query.ts'
import { type Grant, type Route, route } from '../route.ts'
import { allocationShown, deliveryShown, selectionShown } from '../views/delivery.ts'
import { textGiven } from '../views/text.ts'
import { declarationGiven } from './declaration.ts'
import { beneficiaries, delegation, promisor } from './grants.ts'

const params = once(() => z.strictObject({ id: domain.DeliveryId() }))
const maybeReason = once(() => textGiven().nullable().default(null))
const ofTenure = once(() => ({
  contact: domain
    .ContactId()
    .optional()
    .describe('Of a designation, the tenure that is meant: its contact. The last one where none is named.'),
}))
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
/** What is said of a delivery, or of one tenure of a place: why. */
export const wordGiven = once(() => z.strictObject({ ...ofTenure(), ...reasonGiven().shape }))

/** What may be done with a delivery, once it is declared: the same shape each time. */
const act = <Body extends z.ZodType, Shown extends z.ZodType>(
  name: string,
  shown: () => Shown,
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
    schemas: () => ({ params: params(), body: body(), answers: { 200: shown() } }),
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
      'period',
      'role',
      'alsoServes',
      'year',
      'tier',
      'supported.on',
      'deselected.on',
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
        kind: z
          .enum(['allocation', 'placement', 'enrolment', 'diagnosis', 'designation', 'selection'])
          .optional()
          .describe('What it is evidence of.'),
        standing: allocationShown().shape.standing.optional().describe('What the beneficiary said of it.'),
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
    summary: 'Declare a delivery',
    description:
      'Evidence in one territory. An allocation takes from the room of its envelope-year at once, and is refused beyond it; a placement or an enrolment counts a company once a month; a diagnosis is one that was published. Designations and selections are made by their own routes.',
    access: promisor,
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: declarationGiven(),
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
  recordPayment: act('payments', allocationShown, {
    operationId: 'recordPayment',
    summary: 'Record a payment',
    description: 'Part of the allocation, or all that remains of it, was paid.',
    access: promisor,
    ifMatch: 'optional',
    body: movementGiven,
  }),
  recordRelease: act('release', allocationShown, {
    operationId: 'recordRelease',
    summary: 'Release money',
    description: 'Part of the allocation goes back to the envelope-year that it came from.',
    access: promisor,
    ifMatch: 'optional',
    body: movementGiven,
  }),
  correctDelivery: act('correct', allocationShown, {
    operationId: 'correctDelivery',
    summary: 'Correct what was declared',
    description:
      'Restates commitment, amount, theme, date and source of an allocation. It ends every dispute; what was said before stays in the log.',
    access: promisor,
    ifMatch: 'optional',
    body: once(() =>
      z.strictObject({
        ...domain.Allocation().pick({ commitment: true, amountCents: true, theme: true, effectiveOn: true })
          .shape,
        source: domain.Evidence(),
        reason: textGiven(),
      }),
    ),
  }),
  recordSupport: act('support', selectionShown, {
    operationId: 'recordSupport',
    summary: 'Record that support was given',
    description:
      'The support that a territory was selected for, given within the year of its cohort. Selected is not supported.',
    access: promisor,
    ifMatch: 'optional',
    body: once(() => z.strictObject({ effectiveOn: domain.CalendarDate(), source: domain.Evidence() })),
  }),
  retractDelivery: act('retract', deliveryShown, {
    operationId: 'retractDelivery',
    summary: 'Take a delivery back',
    description:
      'It no longer counts, and gives its room back. Effective today. Of a designation one tenure is taken back.',
    access: promisor,
    ifMatch: 'optional',
    body: wordGiven,
  }),
  confirmDelivery: act('confirm', deliveryShown, {
    operationId: 'confirmDelivery',
    summary: 'Confirm a delivery',
    description: 'The beneficiary’s word on the version that it saw, which `If-Match` must name.',
    access: beneficiaries,
    ifMatch: 'required',
    body: once(() => z.strictObject({ ...ofTenure(), reason: maybeReason() })),
  }),
  disputeDelivery: act('dispute', deliveryShown, {
    operationId: 'disputeDelivery',
    summary: 'Dispute a delivery',
    description:
      'The beneficiary’s word on the version that it saw, which `If-Match` must name. The money still counts against the envelope.',
    access: beneficiaries,
    ifMatch: 'required',
    body: wordGiven,
  }),
  resolveDispute: act('resolve', deliveryShown, {
    operationId: 'resolveDispute',
    summary: 'End a dispute',
    description:
      'Its author lifts it; or the delegation rules that the delivery stands, or falls and no longer counts.',
    access: [delegation, ...beneficiaries],
    ifMatch: 'optional',
    body: once(() =>
      z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('lifted').describe('By who disputed.'),
          ...ofTenure(),
          reason: maybeReason(),
        }),
        z.strictObject({
          ...ofTenure(),
          outcome: z.enum(['stands', 'falls']).describe('By the delegation.'),
          reason: textGiven(),
        }),
      ]),
    ),
  }),
}
