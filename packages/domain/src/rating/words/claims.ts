import type { ClaimFigure, ClaimUnit } from '../../claim/claim.ts'

/** The words of claims: published figures, set beside the evidence. */
export interface ClaimMessages {
  readonly label: (title: string) => string
  readonly stage: Record<Extract<ClaimFigure, { kind: 'money' }>['stage'], string>
  readonly things: Record<ClaimUnit, (count: string, number: number) => string>
  /** What is claimed, and what is itemised of the same time beside it; `null` where nothing is. */
  readonly beside: (
    claimed: string,
    itemised: { readonly amount: string; readonly share: string } | null,
    when: 'by-then' | 'in-period',
  ) => string
  /** What is claimed of several commitments together. */
  readonly together: (others: number) => string
  readonly leftOut: (count: number) => string
  readonly disagree: (claims: string) => string
  readonly dated: (claimed: string, date: string) => string
}
