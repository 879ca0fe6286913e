import { CalendarDate, Commitment, Obligation, once, PartyId, Slug, Source } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { asOf, asOfMonthEnd, cursor, language, limit } from '../query.ts'
import { route } from '../route.ts'
import { commitmentShown, envelopeYear } from '../views/commitment.ts'
import { ratingExplained, ratingScope } from '../views/rating.ts'
import { delegation, promisor } from './grants.ts'

const params = once(() => z.strictObject({ id: Slug() }))
const shown = once(() => ({ 200: commitmentShown() }))

/** One operator's part of a promise, and whether it was kept. */
export const commitmentRoutes = {
  listCommitments: route({
    method: 'GET',
    path: '/v1/commitments',
    operationId: 'listCommitments',
    tag: 'Commitments',
    summary: 'List the commitments',
    access: 'public',
    schemas: () => ({
      query: z.strictObject({
        promisor: PartyId().optional().describe('Who promised.'),
        convention: Slug().optional().describe('The document that it stands in.'),
        promise: Slug().optional().describe('The promise that it is a part of.'),
        kind: z
          .enum(Obligation().options.map(({ shape }) => shape.kind.value))
          .optional()
          .describe('How it is measured.'),
        asOf: asOf(),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(commitmentShown()) },
    }),
  }),
  registerCommitment: route({
    method: 'POST',
    path: '/v1/commitments',
    operationId: 'registerCommitment',
    tag: 'Commitments',
    summary: 'Register a commitment',
    description:
      'The part of one promisor in a promise of a registered convention. Made on the day of its signature.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: z.strictObject({
        ...Commitment().pick({ id: true, convention: true, promise: true, promisor: true, title: true })
          .shape,
        obligation: Obligation(),
        effectiveOn: CalendarDate()
          .optional()
          .describe('Since when the obligation is worded so; the day of the signature if left out.'),
        source: Source(),
      }),
      answers: { 201: commitmentShown() },
    }),
  }),
  getCommitment: route({
    method: 'GET',
    path: '/v1/commitments/{id}',
    operationId: 'getCommitment',
    tag: 'Commitments',
    summary: 'Read a commitment',
    access: 'public',
    schemas: () => ({ params: params(), query: z.strictObject({ asOf: asOf() }), answers: shown() }),
  }),
  amendCommitment: route({
    method: 'POST',
    path: '/v1/commitments/{id}/amendments',
    operationId: 'amendCommitment',
    tag: 'Commitments',
    summary: 'Amend a commitment',
    description:
      'Another obligation of the same kind, in force from a day on. The wordings before it are kept: a rating is held against the one in force when it was due.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: params(),
      body: z.strictObject({ obligation: Obligation(), effectiveOn: CalendarDate(), source: Source() }),
      answers: shown(),
    }),
  }),
  withdrawCommitment: route({
    method: 'POST',
    path: '/v1/commitments/{id}/withdraw',
    operationId: 'withdrawCommitment',
    tag: 'Commitments',
    summary: 'Take a promise back',
    description: 'It stays in the register, rated as withdrawn beside what it was before.',
    access: [delegation, ...promisor],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: params(),
      body: z.strictObject({ effectiveOn: CalendarDate(), source: Source() }),
      answers: shown(),
    }),
  }),
  noticeClosure: route({
    method: 'POST',
    path: '/v1/commitments/{id}/notice',
    operationId: 'noticeClosure',
    tag: 'Commitments',
    summary: 'Give notice of closure',
    description: 'The delegation announces that it may close the account in six months. Effective today.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({ params: params(), body: z.strictObject({}), answers: shown() }),
  }),
  closeCommitment: route({
    method: 'POST',
    path: '/v1/commitments/{id}/close',
    operationId: 'closeCommitment',
    tag: 'Commitments',
    summary: 'Close the account',
    description:
      'Nothing more will be declared. The promisor may at any time; the delegation six months after its notice. Effective today.',
    access: [delegation, ...promisor],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({ params: params(), body: z.strictObject({}), answers: shown() }),
  }),
  rateCommitment: route({
    method: 'GET',
    path: '/v1/commitments/{id}/rating',
    operationId: 'rateCommitment',
    tag: 'Commitments',
    summary: 'Was the word kept?',
    description:
      'The rating at the end of a month, its figures, and how they were come by: for the country, or for the region or territory of `scope`, as its scoreboard shows it.',
    access: 'public',
    schemas: () => ({
      params: params(),
      query: z.strictObject({
        scope: ratingScope().default('national').describe('Where: `national`, `region-84` or `ti1-3214`.'),
        asOf: asOfMonthEnd(),
        language: language(),
      }),
      answers: { 200: ratingExplained() },
    }),
  }),
  listEnvelopes: route({
    method: 'GET',
    path: '/v1/commitments/{id}/envelopes',
    operationId: 'listEnvelopes',
    tag: 'Commitments',
    summary: 'List the years of an envelope',
    description:
      'What may still be allocated in each year, as it stands now. Empty for other kinds. All in one page.',
    access: 'public',
    table: ['commitment', 'year', 'approximate', 'limitCents', 'usedCents', 'roomCents', 'open'],
    schemas: () => ({ params: params(), answers: { 200: listOf(envelopeYear()) } }),
  }),
}
