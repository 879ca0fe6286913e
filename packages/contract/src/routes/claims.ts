import { Claim, once, PartyId, Slug, Ulid } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit } from '../query.ts'
import { route } from '../route.ts'
import { claimShown, claimStanding } from '../views/claim.ts'
import { reasonGiven } from './deliveries.ts'
import { delegation, promisor } from './grants.ts'

const params = once(() => z.strictObject({ id: Ulid() }))
const publishers = [delegation, ...promisor]

/** Published figures, set against what is itemised. */
export const claimRoutes = {
  listClaims: route({
    method: 'GET',
    path: '/v1/claims',
    operationId: 'listClaims',
    tag: 'Claims',
    summary: 'List the claims',
    description:
      'In the order in which they were entered. A key shows the texts that are for its party. Claims that disagree name each other.',
    access: 'public',
    table: [
      'id',
      'title.fr',
      'title.en',
      'about',
      'scope',
      'since',
      'date',
      'figure.kind',
      'figure.amountCents',
      'figure.stage',
      'figure.count',
      'figure.of',
      'figure.approximate',
      'publishedBy',
      'standing',
      'withdrawn.on',
      'replaced.on',
      'replaced.by',
      'replaces',
      'disagreesWith',
      'version',
      'source.url',
      'source.sha256',
      'source.citation',
      'source.locator',
    ],
    schemas: () => ({
      query: z.strictObject({
        commitment: Slug().optional().describe('A commitment that it is about.'),
        scope: Claim().shape.scope.optional().describe('Of which place.'),
        publishedBy: PartyId().optional().describe('Who entered it.'),
        standing: claimStanding().optional().describe('Whether it still stands.'),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(claimShown()) },
    }),
  }),
  publishClaim: route({
    method: 'POST',
    path: '/v1/claims',
    operationId: 'publishClaim',
    tag: 'Claims',
    summary: 'Publish a claim',
    description:
      'A published figure: money at a stage, or a number of things. The delegation publishes any; a promisor what is about its own commitments only. A yearly figure says since when it counts, and is set against the evidence of that period. It may take the place of an earlier claim, which then stands at no date. What a promisor says of itself and what the delegation enters have room of their own on each commitment.',
    access: publishers,
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: z.strictObject({
        ...Claim().pick({ title: true, about: true, scope: true, date: true, figure: true, source: true })
          .shape,
        since: Claim()
          .shape.since.default(null)
          .describe(
            'From when on it counts, where it is of a period such as one year; null from the beginning.',
          ),
        replaces: Ulid().nullable().default(null).describe('The claim that this one takes the place of.'),
      }),
      answers: { 201: claimShown() },
    }),
  }),
  getClaim: route({
    method: 'GET',
    path: '/v1/claims/{id}',
    operationId: 'getClaim',
    tag: 'Claims',
    summary: 'Read a claim',
    description: 'A key shows the texts that are for its party.',
    access: 'public',
    schemas: () => ({ params: params(), answers: { 200: claimShown() } }),
  }),
  withdrawClaim: route({
    method: 'POST',
    path: '/v1/claims/{id}/withdraw',
    operationId: 'withdrawClaim',
    tag: 'Claims',
    summary: 'Take a claim back',
    description:
      'By who published it, or by the delegation. It stays in the register, and stood until today.',
    access: publishers,
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({ params: params(), body: reasonGiven(), answers: { 200: claimShown() } }),
  }),
}
