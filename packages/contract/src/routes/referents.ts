import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { asOf, cursor, limit } from '../query.ts'
import { route } from '../route.ts'
import { designationShown } from '../views/delivery.ts'
import { personGiven } from '../views/person.ts'
import { referentPlace } from '../views/referent.ts'
import { delegation, operator } from './grants.ts'

const place = once(() =>
  z.strictObject({
    territory: domain.TerritoryId().describe('The territory.'),
    operator: domain.OperatorId(),
    role: domain.ReferentRole(),
  }),
)

/** Who answers for an operator in a territory. */
export const referentRoutes = {
  listReferents: route({
    method: 'GET',
    path: '/v1/referents',
    operationId: 'listReferents',
    tag: 'Referents',
    summary: 'List who answers for each operator, and where nobody does',
    description:
      'Every place that was promised, one for each territory, operator and role, vacant ones included: the gaps are named, and they are those that the ratings count. Persons are shown to keys of the parties concerned.',
    access: 'public',
    table: ['territory', 'operator', 'role', 'commitments', 'vacant', 'since', 'standing', 'delivery'],
    schemas: () => ({
      query: z.strictObject({
        territory: domain
          .TerritoryId()
          .optional()
          .describe('Where: all contacts of a territory in one call.'),
        region: domain.RegionPartyId().optional().describe('A region that the territory lies in.'),
        operator: domain.OperatorId().optional().describe('Who promised a referent.'),
        role: domain.ReferentRole().optional().describe('As what.'),
        vacant: z
          .enum(['true', 'false'])
          .transform((text) => text === 'true')
          .pipe(z.boolean())
          .optional()
          .describe('Only where nobody is, or nobody undisputed; or only where somebody is.'),
        asOf: asOf(),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: { 200: listOf(referentPlace()) },
    }),
  }),
  getReferent: route({
    method: 'GET',
    path: '/v1/territories/{territory}/referents/{operator}/{role}',
    operationId: 'getReferent',
    tag: 'Referents',
    summary: 'Read who answers for an operator, and who did before',
    description:
      'A key shows the persons to the parties concerned. Not found where nobody was ever designated.',
    access: 'public',
    schemas: () => ({ params: place(), answers: { 200: designationShown() } }),
  }),
  designateReferent: route({
    method: 'PUT',
    path: '/v1/territories/{territory}/referents/{operator}/{role}',
    operationId: 'designateReferent',
    tag: 'Referents',
    summary: 'Designate a referent, or hand over to the next',
    description:
      'Where somebody is in place it is a hand-over: one step, never a gap, and `If-Match` must name the version that was seen. One designation may serve several commitments. What was said of the one before stays with that one, and so do the commitments that it served.',
    access: [operator],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: place(),
      body: z.strictObject({
        commitment: domain.Slug().describe('The commitment that the role is for.'),
        alsoServes: domain
          .Designation()
          .shape.alsoServes.default([])
          .describe('Further commitments of the operator that the same person serves.'),
        person: personGiven(),
        effectiveOn: domain.CalendarDate().describe('The first day.'),
        source: domain.Evidence(),
      }),
      answers: { 200: designationShown() },
    }),
  }),
  endReferent: route({
    method: 'POST',
    path: '/v1/territories/{territory}/referents/{operator}/{role}/end',
    operationId: 'endReferent',
    tag: 'Referents',
    summary: 'End a designation that nobody follows',
    access: [operator],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: place(),
      body: z.strictObject({
        effectiveOn: domain.CalendarDate().describe('The last day.'),
        source: domain.Evidence(),
      }),
      answers: { 200: designationShown() },
    }),
  }),
  eraseContact: route({
    method: 'DELETE',
    path: '/v1/contacts/{id}',
    operationId: 'eraseContact',
    tag: 'Referents',
    summary: 'Erase a person’s data',
    description:
      'Name, addresses and organisation are gone from the store and from every answer; the designation, its figures and the chain of events stay.',
    access: [delegation],
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: z.strictObject({ id: domain.ContactId() }),
      answers: { 200: designationShown() },
    }),
  }),
}
