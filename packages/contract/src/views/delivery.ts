import {
  Allocation,
  Attestation,
  CohortSpell,
  Designation,
  Diagnosis,
  once,
  Placement,
  Said,
  Selection,
  Tenure,
} from '@parole/domain'
import * as z from 'zod'
import { personShown } from './person.ts'
import { textShown } from './text.ts'

const version = once(() =>
  z.int().positive().describe('How many events made it what it is; its `ETag` is this number in quotes.'),
)

/** The word of a beneficiary, its reason as far as the one who asks may read it. */
export const attestationShown = once(() =>
  z.strictObject({ ...Attestation().shape, reason: textShown().nullable() }),
)

/** What the delegation ruled on a dispute, its reason as far as the one who asks may read it. */
export const rulingShown = once(() =>
  z.strictObject({ ...Said().shape.ruling.unwrap().shape, reason: textShown() }),
)

/** Since when something no longer counts, who took it back and why. */
export const retractionShown = once(() =>
  z.strictObject({ ...Said().shape.retracted.unwrap().shape, reason: textShown() }),
)

/** What is said of every delivery, of whatever kind, and of each tenure. */
const word = once(() => ({
  attestations: z.array(attestationShown()),
  ruling: rulingShown().nullable(),
  retracted: retractionShown().nullable(),
  standing: z
    .enum(['declared', 'confirmed', 'disputed', 'retracted'])
    .describe(
      'The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more.',
    ),
}))

const said = once(() => ({ ...word(), version: version() }))

/** Money allocated, as it is shown to the one who asks. Amounts of different stages are never added up. */
export const allocationShown = once(() =>
  z.strictObject({
    ...Allocation().omit({ textsLeft: true }).shape,
    ...said(),
    project: textShown().nullable(),
    company: textShown().nullable(),
    paidCents: z.int().nonnegative().describe('Stage: paid.'),
    releasedCents: z.int().nonnegative().describe('Stage: given back to the envelope.'),
    remainingCents: z
      .int()
      .nonnegative()
      .describe('Allocated, and neither paid nor released; 0 once it is retracted.'),
  }),
)
export type AllocationShown = z.infer<ReturnType<typeof allocationShown>>

/** A company that counts towards a volume. */
export const placementShown = once(() =>
  z.strictObject({
    ...Placement().omit({ textsLeft: true }).shape,
    ...said(),
    company: textShown(),
  }),
)

/** A published diagnosis. */
export const diagnosisShown = once(() =>
  z.strictObject({ ...Diagnosis().omit({ textsLeft: true }).shape, ...said() }),
)

/** One person's time in a place. */
export const tenureShown = once(() =>
  z.strictObject({
    ...Tenure().shape,
    ...word(),
    contact: z
      .string()
      .describe(
        'The identity of the contact: what is said of this tenure names it, and its data are erased by it.',
      ),
    person: personShown(),
  }),
)

/** A place that an operator fills with one person at a time: itself as its last tenure is. */
export const designationShown = once(() =>
  z.strictObject({
    ...Designation().omit({ textsLeft: true, contact: true, person: true, until: true, past: true }).shape,
    ...said(),
    tenures: z
      .array(tenureShown())
      .min(1)
      .describe('Every person in their order, the last one too: the designation itself is as that one.'),
  }),
)
export type DesignationShown = z.infer<ReturnType<typeof designationShown>>

/** A territory in the cohort of a year. */
export const selectionShown = once(() =>
  z.strictObject({
    ...Selection().omit({ textsLeft: true }).shape,
    ...said(),
    past: z
      .array(CohortSpell())
      .describe('What it was before: in another tier, or in the cohort an earlier time.'),
    deselected: z
      .strictObject({ ...Selection().shape.deselected.unwrap().shape, reason: textShown() })
      .nullable(),
  }),
)
export type SelectionShown = z.infer<ReturnType<typeof selectionShown>>

/** A delivery as it is shown to the one who asks. */
export const deliveryShown = once(() =>
  z.discriminatedUnion('kind', [
    allocationShown(),
    placementShown(),
    diagnosisShown(),
    designationShown(),
    selectionShown(),
  ]),
)
export type DeliveryShown = z.infer<ReturnType<typeof deliveryShown>>
