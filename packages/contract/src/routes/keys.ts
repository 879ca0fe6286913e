import * as domain from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { cursor, limit } from '../query.ts'
import { route } from '../route.ts'
import { keyIssued, keyShown } from '../views/key.ts'
import { delegation, itself } from './grants.ts'

/** Who may act in the name of a party. */
export const keyRoutes = {
  listKeys: route({
    method: 'GET',
    path: '/v1/keys',
    operationId: 'listKeys',
    tag: 'Keys',
    summary: 'List the keys of a party',
    description: 'A party sees its own; the delegation, all. Revoked ones included.',
    access: itself,
    table: ['id', 'party', 'role', 'issuedAt', 'revokedAt', 'version'],
    schemas: () => ({
      query: z.strictObject({
        party: domain
          .PartyId()
          .optional()
          .describe('Whose; a party other than the delegation may ask for its own only.'),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(keyShown()) },
    }),
  }),
  issueKey: route({
    method: 'POST',
    path: '/v1/keys',
    operationId: 'issueKey',
    tag: 'Keys',
    summary: 'Issue a key',
    description: 'The token is told once, in this answer, and is not kept.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'none' },
    schemas: () => ({
      body: domain.Key().pick({ party: true, role: true }),
      answers: { 201: keyIssued() },
    }),
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/v1/keys/{id}',
    operationId: 'revokeKey',
    tag: 'Keys',
    summary: 'Revoke a key',
    description: 'Bites within a minute. A party revokes its own; the delegation, any.',
    access: itself,
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: z.strictObject({ id: domain.Ulid() }),
      answers: { 200: keyShown() },
    }),
  }),
}
