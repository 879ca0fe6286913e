import type { Attestation, Said } from './evidence.ts'

/** What is said of a delivery, and up to which position of its stream the word of its beneficiary goes. */
export type Coverage =
  | { readonly standing: 'declared' }
  | { readonly standing: 'disputed' }
  | { readonly standing: 'confirmed'; readonly seen: number }

interface Heard {
  readonly attestations: readonly Pick<Attestation, 'party' | 'verdict' | 'seen'>[]
}

/** The territory's word outranks the region's; among several regions, a dispute outranks. */
export const coverageOf = ({ attestations }: Heard): Coverage => {
  const own = attestations.filter(({ party }) => party.startsWith('ti'))
  const heard = own.length > 0 ? own : attestations
  if (heard.length === 0) return { standing: 'declared' }
  if (heard.some(({ verdict }) => verdict === 'disputed')) return { standing: 'disputed' }
  return { standing: 'confirmed', seen: Math.max(...heard.map(({ seen }) => seen)) }
}

/** What came of a delivery, or of one tenure of a place; `retracted` counts no more. */
export const standingOf = (
  said: Pick<Said, 'attestations' | 'retracted'>,
): Coverage['standing'] | 'retracted' => (said.retracted === null ? coverageOf(said).standing : 'retracted')
