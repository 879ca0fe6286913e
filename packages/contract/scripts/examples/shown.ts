import {
  type Allocation,
  type ConfidedText,
  daysBetween,
  digestOf,
  paidCents,
  type Request,
  releasedCents,
  remainingCents,
  requestState,
  type SealedText,
  wordingAt,
} from '@parole/domain'
import type { CommitmentShown } from '../../src/views/commitment.ts'
import type { AllocationShown } from '../../src/views/delivery.ts'
import type { RequestShown } from '../../src/views/request.ts'
import type { TextShown } from '../../src/views/text.ts'
import { acceptance, commitment, company, confirmation, project, subject } from './story.ts'

const texts = new Map<string, ConfidedText>(
  [project, company, confirmation, subject, acceptance].map((text) => [digestOf(text), text]),
)

/** A text as anybody sees it. */
const shown = (sealed: SealedText): TextShown => {
  const known = texts.get(sealed.digest)
  if (known === undefined) return { status: 'erased', ...sealed }
  if (known.visibility === 'parties') return { status: 'withheld', ...sealed }
  return { status: 'shown', ...sealed, text: known.text, salt: known.salt }
}
const shownIfAny = (sealed: SealedText | null): TextShown | null => (sealed === null ? null : shown(sealed))

/** A delivery of the story as anybody sees it. */
export const deliveryShownAs = (
  { textsLeft: _, ...delivery }: Allocation,
  version: number,
  standing: AllocationShown['standing'],
): AllocationShown => ({
  ...delivery,
  project: shownIfAny(delivery.project),
  company: shownIfAny(delivery.company),
  attestations: delivery.attestations.map((attestation) => ({
    ...attestation,
    reason: shownIfAny(attestation.reason),
  })),
  ruling: delivery.ruling && { ...delivery.ruling, reason: shown(delivery.ruling.reason) },
  retracted: delivery.retracted && { ...delivery.retracted, reason: shown(delivery.retracted.reason) },
  version,
  standing,
  paidCents: paidCents(delivery),
  releasedCents: releasedCents(delivery),
  remainingCents: delivery.retracted ? 0 : remainingCents(delivery),
})

/** A request of the story as anybody sees it. */
export const requestShownAs = (request: Request, version: number): RequestShown => {
  const { submitted, acknowledged, answer } = request
  return {
    ...request,
    subject: shown(request.subject),
    answer:
      answer?.outcome === 'declined'
        ? { ...answer, reason: shown(answer.reason) }
        : answer && { ...answer, reason: shownIfAny(answer.reason) },
    state: requestState(request),
    daysToAcknowledgement: acknowledged === null ? null : daysBetween(submitted.on, acknowledged.on),
    daysToAnswer: answer === null ? null : daysBetween(submitted.on, answer.on),
    version,
  }
}

/** The commitment of the story as it stands. */
export const commitmentShownAs = (more: Partial<CommitmentShown> = {}): CommitmentShown => ({
  ...commitment,
  version: 1,
  wording: wordingAt(commitment, '2026-11-23'),
  status: 'open',
  ...more,
})
