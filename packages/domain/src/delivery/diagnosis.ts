import * as z from 'zod'
import { once } from '../once.ts'
import { StatedDate } from '../time/stated-date.ts'
import { beginning, evidence, Reference } from './evidence.ts'

const published = once(() => ({
  reference: Reference(),
  /** The period whose training needs it tells. */
  period: StatedDate(),
}))

/** The training needs of one territory for one period, published: its source says where. */
export const Diagnosis = once(() =>
  z.strictObject({ kind: z.literal('diagnosis'), ...evidence(), ...published() }),
)
export type Diagnosis = z.infer<ReturnType<typeof Diagnosis>>

/** The promisor declared a published diagnosis; effective on the day of its publication. */
export const DiagnosisPublished = once(() =>
  z.strictObject({ type: z.literal('DiagnosisPublished'), ...beginning(), ...published() }),
)

/** What keeps a territory's diagnosis of a period from being counted twice by one author. */
export const diagnosisName = (territory: string, period: StatedDate): string =>
  `diagnosis/${territory}/${period}`
