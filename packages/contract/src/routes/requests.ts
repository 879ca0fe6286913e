import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit, waitingDays } from '../query.ts'
import { type Grant, type Route, route } from '../route.ts'
import { scope } from '../views/rating.ts'
import { requestShown } from '../views/request.ts'
import { textGiven } from '../views/text.ts'
import { asked, asking } from './grants.ts'

const params = once(() => z.strictObject({ id: domain.Ulid() }))

const happening = once(() => ({
  effectiveOn: domain
    .CalendarDate()
    .optional()
    .describe(
      'When it happened; today if left out. A day long ago is taken, and `recordedOn` says beside it when the register heard.',
    ),
  source: domain.Evidence().nullable().default(null).describe('What shows it, if anything does.'),
}))

/** When something happened, and what shows it. */
export const happeningGiven = once(() => z.strictObject(happening()))

/** What becomes of a request once it is submitted: the same shape each time. */
const act = <Body extends z.ZodType>(
  name: string,
  declared: Pick<Route, 'operationId' | 'summary' | 'description'> & {
    readonly access: readonly Grant[]
    readonly body: () => Body
  },
) => {
  const { body, ...rest } = declared
  return route({
    ...rest,
    method: 'POST',
    path: `/v1/requests/{id}/${name}`,
    tag: 'Requests',
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({ params: params(), body: body(), answers: { 200: requestShown() } }),
  })
}

/** What action sheets ask of operators, and how long the answers take. */
export const requestRoutes = {
  listRequests: route({
    method: 'GET',
    path: '/v1/requests',
    operationId: 'listRequests',
    tag: 'Requests',
    summary: 'List the requests',
    description: 'In the order in which they were registered. A key shows the texts that are for its party.',
    access: 'public',
    table: [
      'id',
      'territory',
      'regions',
      'operator',
      'actionSheet',
      'theme',
      'amountCents',
      'submitted.on',
      'submitted.recordedOn',
      'state',
      'acknowledged.on',
      'acknowledged.recordedOn',
      'daysToAcknowledgement',
      'answer.on',
      'answer.recordedOn',
      'daysToAnswer',
      'answer.amountCents',
      'answer.commitment',
      'withdrawn.on',
      'withdrawn.recordedOn',
      'deliveries',
      'version',
      'source.url',
      'source.sha256',
      'source.locator',
    ],
    schemas: () => ({
      query: z.strictObject({
        operator: domain.OperatorId().optional().describe('Who is asked.'),
        territory: domain.TerritoryId().optional().describe('Who asks.'),
        region: domain
          .RegionPartyId()
          .optional()
          .describe('A region that the territory lies in, such as region-84.'),
        state: domain
          .RequestState()
          .optional()
          .describe('Where it stands. No answer is `submitted` or `acknowledged`, never `declined`.'),
        waitingDays: waitingDays(),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(requestShown()) },
    }),
  }),
  submitRequest: route({
    method: 'POST',
    path: '/v1/requests',
    operationId: 'submitRequest',
    tag: 'Requests',
    summary: 'Submit a request',
    description:
      'What an action sheet of the territory asks of an operator. Once for each operator, unless the request before was declined or withdrawn.',
    access: asking,
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: z.strictObject({
        territory: domain.TerritoryId().describe('Who asks: the party of the key.'),
        operator: domain.OperatorId().describe('Who is asked.'),
        actionSheet: domain.Reference().describe('The territory’s own reference of its action sheet.'),
        theme: domain.Slug().nullable().default(null).describe('What it is for.'),
        subject: textGiven().describe('What is asked for, in the territory’s words.'),
        amountCents: domain
          .AmountCents()
          .nullable()
          .default(null)
          .describe('What is asked for, in euro cents; null where no amount is.'),
        ...happening(),
      }),
      answers: { 201: requestShown() },
    }),
  }),
  getRequest: route({
    method: 'GET',
    path: '/v1/requests/{id}',
    operationId: 'getRequest',
    tag: 'Requests',
    summary: 'Read a request',
    description: 'A key shows the texts that are for its party.',
    access: 'public',
    schemas: () => ({ params: params(), answers: { 200: requestShown() } }),
  }),
  acknowledgeRequest: act('acknowledge', {
    operationId: 'acknowledgeRequest',
    summary: 'Acknowledge a request',
    description: 'The operator says that it has the request. That is no answer.',
    access: asked,
    body: happeningGiven,
  }),
  answerRequest: act('answer', {
    operationId: 'answerRequest',
    summary: 'Answer a request',
    description:
      'Accepted, with an amount and under one of the operator’s commitments; or declined, with a reason. It is given once, and acknowledges the request where nothing did before. What is accepted draws on nothing: the deliveries that follow do.',
    access: asked,
    body: once(() =>
      z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('accepted').describe('It will deliver.'),
          amountCents: domain.AmountCents().describe('What is accepted, in euro cents.'),
          commitment: domain.Slug().describe('The commitment under which it is to be delivered.'),
          reason: textGiven().nullable().default(null),
          ...happening(),
        }),
        z.strictObject({
          outcome: z.literal('declined').describe('It will not deliver.'),
          reason: textGiven(),
          ...happening(),
        }),
      ]),
    ),
  }),
  withdrawRequest: act('withdraw', {
    operationId: 'withdrawRequest',
    summary: 'Withdraw a request',
    description: 'The territory no longer asks. Only while there is no answer.',
    access: asking,
    body: happeningGiven,
  }),
  getProcessingTimes: route({
    method: 'GET',
    path: '/v1/processing-times/{scope}',
    operationId: 'getProcessingTimes',
    tag: 'Requests',
    summary: 'Read how long answers take',
    description:
      'Days to the acknowledgement and to the answer, by nearest rank, and who has waited longest; as it stands today. Days are between stated dates; beside them it is said how many rest on a date that was stated more than 30 days after it. Each request shows when the register heard of each date.',
    access: 'public',
    schemas: () => ({
      params: z.strictObject({ scope: scope() }),
      answers: { 200: domain.ProcessingTimes() },
    }),
  }),
}
