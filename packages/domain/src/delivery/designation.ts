import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { beginning, evidence } from './evidence.ts'

/**
 * What a person is designated as, at most one at a time for each operator and territory: named as the coverage that
 * it keeps.
 */
export const ReferentRole = once(() => z.enum(['referent', 'international-coach']))
export type ReferentRole = z.infer<ReturnType<typeof ReferentRole>>

const designated = once(() => ({
  role: ReferentRole(),
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: z.array(Slug()).max(3),
}))

const contact = once(() => ({
  /** The how-manieth person in this place, 1 for the first. */
  contact: z.int().positive(),
  /** Name, addresses and organisation, in an erasable record. */
  person: SealedText(),
}))

/** The time of one person in a place; both days included. What was said of it is kept when the next one comes. */
export const Tenure = once(() =>
  z.strictObject({
    ...contact(),
    from: CalendarDate(),
    until: CalendarDate().nullable(),
    outcome: z.enum(['declared', 'disputed', 'confirmed', 'retracted']).nullable(),
  }),
)
export type Tenure = z.infer<ReturnType<typeof Tenure>>

/** One person at a time, designated by an operator for a territory in a role. */
export const Designation = once(() =>
  z.strictObject({
    kind: z.literal('designation'),
    ...evidence(),
    ...designated(),
    tenures: z.array(Tenure()).min(1),
  }),
)
export type Designation = z.infer<ReturnType<typeof Designation>>

/** A person was designated where nobody was. */
export const ReferentDesignated = once(() =>
  z.strictObject({ type: z.literal('ReferentDesignated'), ...beginning(), ...designated(), ...contact() }),
)
/** A person took over from another, without a day between them. */
export const ReferentHandedOver = once(() =>
  z.strictObject({
    type: z.literal('ReferentHandedOver'),
    commitment: Slug(),
    alsoServes: designated().alsoServes,
    ...contact(),
  }),
)
/** Nobody follows: the effective date is the person's last day. */
export const ReferentEnded = once(() => z.strictObject({ type: z.literal('ReferentEnded') }))
/** The delegation had a person's data erased; the designation stays. */
export const ContactErased = once(() =>
  z.strictObject({ type: z.literal('ContactErased'), contact: z.int().positive() }),
)

/** The commitments that a designation is evidence of. */
export const servedBy = ({ commitment, alsoServes }: Pick<Designation, 'commitment' | 'alsoServes'>) => [
  commitment,
  ...alsoServes,
]

/** The place that a designation takes: one for each operator, territory and role. */
export const designationId = (territory: string, promisor: string, role: ReferentRole): string =>
  `${territory}-${promisor}-${role}`

/** The person in place on a day, if any; a retracted designation puts nobody in place. */
export const tenureOn = ({ tenures }: Pick<Designation, 'tenures'>, date: CalendarDate): Tenure | undefined =>
  tenures.find(
    ({ from, until, outcome }) =>
      outcome !== 'retracted' && from <= date && (until === null || date <= until),
  )

/** The identity of one person's data: the place, and the how-manieth person in it. */
export const ContactId = once(() =>
  z
    .string()
    .max(115)
    .regex(
      /^ti[12]-(?:[0-9]{4}|[a-z]{2,32})-[a-z-]+-(?:referent|international-coach)-[1-9][0-9]?$/,
      'expected the contact of a designation, such as "ti1-3214-bpifrance-referent-1"',
    ),
)
export type ContactId = z.infer<ReturnType<typeof ContactId>>

/** The identity of a person's data. */
export const contactId = (place: string, contact: number): ContactId => `${place}-${contact}`

/** The place and the person that an identity names. */
export const contactOf = (id: ContactId): { readonly place: string; readonly contact: number } => {
  const end = id.lastIndexOf('-')
  return { place: id.slice(0, end), contact: Number(id.slice(end + 1)) }
}
