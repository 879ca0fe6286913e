import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { Ulid } from '../identifiers/ulid.ts'
import { ClaimEntry } from '../ledger/sheet.ts'
import { once } from '../once.ts'

/** A published figure, and what is itemised beside it. */
const besideEvidence = once(() => ({
  id: Ulid(),
  ...ClaimEntry().pick({ title: true, date: true, since: true, scope: true, figure: true, source: true })
    .shape,
  /**
   * What is itemised up to the end of the month of the claim's date, and since the month from which it counts,
   * less what is disputed, in the unit of the claim: euro cents or things. Below 0 where more was released in
   * that period than allocated; `null` where nothing of that unit is itemised in it.
   */
  itemised: z.int().nullable(),
  /** Itemised divided by claimed; not rounded. */
  share: z.number().nullable(),
  /** The claims that say another figure of the same thing, place and time. */
  disagreesWith: z.array(Ulid()),
}))

/** A published figure about a commitment, and what is itemised of that commitment beside it. */
export const ClaimBeside = once(() =>
  z.strictObject({
    ...besideEvidence(),
    /** The other commitments that the figure is about: it is of all of them together. */
    alsoAbout: z.array(Slug()),
  }),
)
export type ClaimBeside = z.infer<ReturnType<typeof ClaimBeside>>

/** A published figure on a scoreboard, and what is itemised beside it of all that it is about. */
export const ScoreboardClaim = once(() =>
  z.strictObject({
    ...besideEvidence(),
    /** The commitments that the figure is about, all of them together; none for the programme as a whole. */
    about: z.array(Slug()),
  }),
)
export type ScoreboardClaim = z.infer<ReturnType<typeof ScoreboardClaim>>
