import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { asOf, year } from '../query.ts'
import { route } from '../route.ts'
import { cohortShown } from '../views/cohort.ts'
import { selectionShown } from '../views/delivery.ts'
import { textGiven } from '../views/text.ts'
import { promisor } from './grants.ts'

const cohort = once(() =>
  z.strictObject({ commitment: domain.Slug().describe('The commitment.'), year: year() }),
)
const place = once(() => z.strictObject({ ...cohort().shape, territory: domain.TerritoryId() }))

/** The territories that are supported in a year. */
export const cohortRoutes = {
  getCohort: route({
    method: 'GET',
    path: '/v1/commitments/{commitment}/cohorts/{year}',
    operationId: 'getCohort',
    tag: 'Cohorts',
    summary: 'Read the cohort of a year',
    description:
      'Who is selected, in which tier, and who was supported, on a day; how many it may hold. Counted as the rating of that day counts it.',
    access: 'public',
    schemas: () => ({
      params: cohort(),
      query: z.strictObject({ asOf: asOf() }),
      answers: { 200: cohortShown() },
    }),
  }),
  selectTerritory: route({
    method: 'PUT',
    path: '/v1/commitments/{commitment}/cohorts/{year}/{territory}',
    operationId: 'selectTerritory',
    tag: 'Cohorts',
    summary: 'Select a territory, or change its tier',
    description:
      'Refused beyond what the cohort, or the tier, may hold, with the list of those it holds. A change of tier needs `If-Match`, and ends what was said of the selection.',
    access: promisor,
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: place(),
      body: z.strictObject({
        tier: domain.CohortTier().nullable().default(null).describe('The stronger tier, if any.'),
        effectiveOn: domain.CalendarDate(),
        source: domain.Evidence(),
      }),
      answers: { 200: selectionShown() },
    }),
  }),
  deselectTerritory: route({
    method: 'POST',
    path: '/v1/commitments/{commitment}/cohorts/{year}/{territory}/deselect',
    operationId: 'deselectTerritory',
    tag: 'Cohorts',
    summary: 'Take a territory out of a cohort',
    description:
      'With a reason, within the year. From that day on it no longer counts, and it gives its room back.',
    access: promisor,
    write: { idempotent: true, ifMatch: 'optional' },
    schemas: () => ({
      params: place(),
      body: z.strictObject({ effectiveOn: domain.CalendarDate(), reason: textGiven() }),
      answers: { 200: selectionShown() },
    }),
  }),
}
