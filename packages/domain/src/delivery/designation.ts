import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { beginning, evidence, Said } from './evidence.ts'

/**
 * What a person is designated as, at most one at a time for each operator and territory: named as the coverage that
 * it keeps.
 */
export const ReferentRole = once(() => z.enum(['referent', 'international-coach']))
export type ReferentRole = z.infer<ReturnType<typeof ReferentRole>>

const served = once(() => ({
  /** The commitment that the role is for. */
  commitment: Slug(),
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: z.array(Slug()).max(3),
}))

const contact = once(() => ({
  /** The how-manieth person in this place, 1 for the first. */
  contact: z.int().positive(),
  /** Name, addresses and organisation, in an erasable record. */
  person: SealedText(),
}))

/** The time of one person in a place, both days included: the commitments it serves, its proof, and what was said of it. */
export const Tenure = once(() =>
  z.strictObject({
    ...contact(),
    ...served(),
    from: CalendarDate(),
    until: CalendarDate().nullable(),
    source: Source().nullable(),
    ...Said().shape,
  }),
)
export type Tenure = z.infer<ReturnType<typeof Tenure>>

/** One person at a time, designated by an operator for a territory in a role: the last one, and those before. */
export const Designation = once(() =>
  z.strictObject({
    kind: z.literal('designation'),
    ...evidence(),
    role: ReferentRole(),
    ...served(),
    ...contact(),
    until: CalendarDate().nullable(),
    past: z.array(Tenure()),
  }),
)
export type Designation = z.infer<ReturnType<typeof Designation>>

/** A person was designated where nobody was. */
export const ReferentDesignated = once(() =>
  z.strictObject({
    type: z.literal('ReferentDesignated'),
    ...beginning(),
    role: ReferentRole(),
    ...served(),
    ...contact(),
  }),
)
/** A person took over from another, without a day between them. */
export const ReferentHandedOver = once(() =>
  z.strictObject({ type: z.literal('ReferentHandedOver'), ...served(), ...contact() }),
)
/** Nobody follows: the effective date is the person's last day. */
export const ReferentEnded = once(() => z.strictObject({ type: z.literal('ReferentEnded') }))
/** The delegation had a person's data erased; the designation stays. */
export const ContactErased = once(() =>
  z.strictObject({ type: z.literal('ContactErased'), contact: z.int().positive() }),
)

/** The commitments that a tenure is evidence of. */
export const servedBy = ({ commitment, alsoServes }: Pick<Tenure, 'commitment' | 'alsoServes'>) => [
  commitment,
  ...alsoServes,
]

/** The last tenure of a place: the designation is as this one is. */
export const lastTenureOf = (designation: Designation): Tenure => {
  const { contact, person, commitment, alsoServes, effectiveOn: from, until, source } = designation
  const { attestations, ruling, retracted } = designation
  const said = { attestations, ruling, retracted }
  return { contact, person, commitment, alsoServes, from, until, source, ...said }
}

/** Every tenure of a place, in the order in which they were declared. */
export const tenuresOf = (designation: Designation): readonly Tenure[] => [
  ...designation.past,
  lastTenureOf(designation),
]

/** The tenures of a place that count, in the order of their days: neither taken back nor ruled to fall. */
export const standingTenures = (designation: Designation): readonly Tenure[] =>
  tenuresOf(designation).filter(({ retracted }) => retracted === null)

/** The place that a designation takes: one for each operator, territory and role. */
export const designationId = (territory: string, promisor: string, role: ReferentRole): string =>
  `${territory}-${promisor}-${role}`

/** The person in place on a day, if any. */
export const tenureOn = (designation: Designation, date: CalendarDate): Tenure | undefined =>
  standingTenures(designation).find(({ from, until }) => from <= date && (until === null || date <= until))

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
