import type { StatedDate } from '../time/stated-date.ts'

/** The two phases of the programme: 1 (from November 2018) and 2 (from November 2023). */
export type Phase = 1 | 2

/** `ti1-3214`: the phase, then the official number. The number alone means nothing: phase 2 reuses it. */
export type TerritoryId = `ti${Phase}-${string}`

/** The kinds of member: intercommunal bodies and, here and there, a single commune. */
export type MemberKind = 'CC' | 'CA' | 'CU' | 'METRO' | 'EPT' | 'COMMUNE'

/** A body that belongs to a territory. */
export interface Member {
  readonly siren: string
  readonly kind: MemberKind
  readonly name: string
}

/** A day that is not known, but neither before `earliest` begins nor after `latest` ends. */
export interface StatedInterval {
  readonly earliest: StatedDate
  readonly latest: StatedDate
}

/** A Territoire d'industrie of one phase. What is not known is `null`, never a guess. */
export interface Territory {
  readonly id: TerritoryId
  readonly phase: Phase
  readonly name: string
  /** INSEE code of the region that leads it. */
  readonly leadRegion: string
  /** INSEE codes of every region it lies in, the lead one first. */
  readonly regions: readonly string[]
  /** INSEE codes of the departments it lies in. */
  readonly departments: readonly string[]
  /** Its members, or `null` when the perimeter is not known. */
  readonly members: readonly Member[] | null
  /** Sum of its communes' legal populations (COG 2026), or `null` when the perimeter is not known. */
  readonly population: number | null
  /** Where to write its name on a map, in degrees (WGS 84); not its centre. */
  readonly labelPoint: { readonly longitude: number; readonly latitude: number } | null
  /**
   * When it joined and left the programme: `null` when not known, with the bounds that are known beside it.
   * `until: null` with `ended: false` while it runs; `ended: null` when even that is not known.
   */
  readonly validity: {
    readonly from: StatedDate | null
    readonly fromBetween?: StatedInterval
    readonly until: StatedDate | null
    readonly untilBetween?: StatedInterval
    readonly ended: boolean | null
  }
  /** The territories it came from, with how many members they share (`null` when not known). */
  readonly predecessors: readonly { readonly id: TerritoryId; readonly sharedMembers: number | null }[]
}
