import * as domain from '@parole/domain'
import { once } from '@parole/domain'
import * as z from 'zod'
import { companyGiven, textGiven } from '../views/text.ts'

const declared = once(() => ({
  ...domain.Allocation().pick({ commitment: true, territory: true, reference: true, effectiveOn: true })
    .shape,
  source: domain.Evidence(),
  request: domain
    .Ulid()
    .nullable()
    .default(null)
    .describe('The request that it is delivered on, accepted under the same commitment; null for none.'),
}))

/** Money allocated, as it is declared. */
export const allocationGiven = once(() =>
  z.strictObject({
    kind: z.literal('allocation'),
    ...declared(),
    ...domain.Allocation().pick({ theme: true, amountCents: true }).shape,
    project: textGiven().nullable().default(null).describe('What the money is for.'),
    company: companyGiven().nullable().default(null).describe('The company that it goes to, if any.'),
  }),
)

/** A company that counts towards a volume, as it is declared. */
export const placementGiven = once(() =>
  z.strictObject({
    kind: z
      .enum(['placement', 'enrolment'])
      .describe('A young graduate placed in a company, or a company enrolled in an accelerator.'),
    ...declared(),
    company: companyGiven(),
    nth: domain
      .Placement()
      .shape.nth.default(1)
      .describe('The how-manieth of that company in that month: nothing is counted twice.'),
  }),
)

/** A published diagnosis, as it is declared. */
export const diagnosisGiven = once(() =>
  z.strictObject({
    kind: z.literal('diagnosis'),
    ...declared(),
    period: domain.Diagnosis().shape.period.describe('The period whose training needs it tells.'),
  }),
)

/** What is declared, by its kind. */
export const declarationGiven = once(() =>
  z.discriminatedUnion('kind', [allocationGiven(), placementGiven(), diagnosisGiven()]),
)
