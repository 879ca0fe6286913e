import * as z from 'zod'
import type { VolumeObligation } from '../commitment/obligation.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import { type CalendarDate, monthOf } from '../time/calendar-date.ts'
import { beginning, evidence, Reference } from './evidence.ts'

const placed = once(() => ({
  kind: z.enum(['placement', 'enrolment']),
  reference: Reference(),
  company: SealedText(),
  /** The how-manieth person that the company took on in that month, or enrolment that it began: 1 for the first. */
  nth: z.int().positive().max(1_000),
}))

/** One company counted once towards a volume: a young graduate placed in it, or the company enrolled in an accelerator. */
export const Placement = once(() => z.strictObject({ ...evidence(), ...placed() }))
export type Placement = z.infer<ReturnType<typeof Placement>>

/** The promisor declared that it counts a company; effective on the day when the placement or the enrolment began. */
export const PlacementDeclared = once(() =>
  z.strictObject({ type: z.literal('PlacementDeclared'), ...beginning(), ...placed() }),
)

/** What each kind counts. */
export const unitOf: Readonly<Record<Placement['kind'], VolumeObligation['unit']>> = {
  placement: 'vte-placement',
  enrolment: 'accelerator-enrolment',
}

/** What keeps a company's nth person of a month from being counted twice by one author. */
export const placementName = (
  kind: Placement['kind'],
  siren: string,
  on: CalendarDate,
  nth: number,
): string => `${kind}/${siren}/${monthOf(on)}/${nth}`
