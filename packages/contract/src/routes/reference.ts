import * as domain from '@parole/domain'
import * as z from 'zod'
import { listOf } from '../list.ts'
import { asOf, cursor, limit, phase } from '../query.ts'
import { route } from '../route.ts'
import * as view from '../views/territory.ts'

/** Who the promises are made to, and by whom. Package data: no storage is asked. */
export const referenceRoutes = {
  listTerritories: route({
    method: 'GET',
    path: '/v1/territories',
    operationId: 'listTerritories',
    tag: 'Territories',
    summary: 'List the territories',
    description:
      'A territory matches everything that is asked. A commune may be named by a former code: the answer then says which commune it is now.',
    access: 'public',
    holds: 'until-release',
    table: [
      'id',
      'phase',
      'name',
      'leadRegion',
      'regions',
      'departments',
      'perimeterKnown',
      'members.siren',
      'population',
      'labelPoint.longitude',
      'labelPoint.latitude',
      'validity.from',
      'validity.fromBetween.earliest',
      'validity.fromBetween.latest',
      'validity.until',
      'validity.untilBetween.earliest',
      'validity.untilBetween.latest',
      'validity.ended',
      'predecessors.id',
    ],
    schemas: () => ({
      query: z.strictObject({
        phase: phase().optional(),
        region: domain.RegionCode().optional().describe('INSEE code of a region it lies in, such as 84.'),
        department: domain
          .DepartmentCode()
          .optional()
          .describe('Code of a department it lies in, such as 59.'),
        siren: domain.Siren().optional().describe('SIREN of one of its members.'),
        commune: domain
          .CommuneCode()
          .optional()
          .describe('INSEE code of a commune it covers, present or former; not a postal code.'),
        q: z
          .string()
          .min(1)
          .max(100)
          .optional()
          .describe('Words that start words of its name; accents do not count.'),
        asOf: asOf().describe(
          'Leaves out territories known to have ended before this day or to begin after it; left out itself, all are listed.',
        ),
        limit: limit(),
        cursor: cursor(),
      }),
      answers: {
        200: z.strictObject({
          ...listOf(view.territoryShown()).shape,
          resolvedCommune: view
            .resolvedCommune()
            .nullable()
            .describe('Null unless the code asked for is a former one, or that of an arrondissement.'),
        }),
      },
    }),
  }),
  getTerritory: route({
    method: 'GET',
    path: '/v1/territories/{id}',
    operationId: 'getTerritory',
    tag: 'Territories',
    summary: 'Read a territory',
    access: 'public',
    holds: 'until-release',
    schemas: () => ({
      params: z.strictObject({ id: domain.TerritoryId() }),
      answers: { 200: view.territoryShown() },
    }),
  }),
  listRegions: route({
    method: 'GET',
    path: '/v1/regions',
    operationId: 'listRegions',
    tag: 'Territories',
    summary: 'List the regions',
    description: 'As drawn since 2016. All in one page.',
    access: 'public',
    holds: 'until-release',
    table: ['id', 'code', 'name'],
    schemas: () => ({ answers: { 200: listOf(view.region()) } }),
  }),
  listOperators: route({
    method: 'GET',
    path: '/v1/operators',
    operationId: 'listOperators',
    tag: 'Territories',
    summary: 'List the operators',
    description: 'The four that signed in March 2019, under the names of that day. All in one page.',
    access: 'public',
    holds: 'until-release',
    table: ['id', 'name', 'renamed.name', 'renamed.since'],
    schemas: () => ({ answers: { 200: listOf(view.operator()) } }),
  }),
  listAnnouncedCounts: route({
    method: 'GET',
    path: '/v1/announced-counts',
    operationId: 'listAnnouncedCounts',
    tag: 'Territories',
    summary: 'List how many territories were announced, and when',
    description:
      'Single territories are listed for 149 and 183 only; the other counts cannot be derived from the list. All in one page, oldest first.',
    access: 'public',
    holds: 'until-release',
    table: ['count', 'date', 'phase', 'source'],
    schemas: () => ({ answers: { 200: listOf(view.announcedCount()) } }),
  }),
}
