import type { CommitmentShown } from '@parole/contract'
import { type CalendarDate, type Commitment, wordingAt } from '@parole/domain'
import type { Head } from '@parole/storage'

const statusAt = ({ withdrawn, closed }: Commitment, asOf: CalendarDate): CommitmentShown['status'] => {
  if (withdrawn !== null && withdrawn.on <= asOf) return 'withdrawn'
  return closed !== null && closed.on <= asOf ? 'closed' : 'open'
}

const isWorded = ({ wordings: [first] }: Commitment, asOf: CalendarDate): boolean =>
  first !== undefined && first.from <= asOf

/** A commitment as it stood on a day, by what is known now. */
export const commitmentShown = (
  { state, version }: Head<'commitment'>,
  asOf: CalendarDate,
): CommitmentShown => ({
  ...state,
  version,
  wording: isWorded(state, asOf) ? wordingAt(state, asOf) : null,
  status: statusAt(state, asOf),
})
