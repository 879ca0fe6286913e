import type { ClaimShown } from '@parole/contract'
import type { Claim } from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import { textShown } from './texts.ts'

const standingOf = ({ withdrawn, replaced }: Claim): ClaimShown['standing'] => {
  if (withdrawn !== null) return 'withdrawn'
  return replaced === null ? 'published' : 'replaced'
}

/** A claim as the one who asks may see it: what is for the parties is for its publisher, the delegation and the State. */
export const claimShown = (
  { state, version, texts }: Head<'claim'>,
  caller: Pick<Caller, 'party'> | undefined,
): ClaimShown => {
  const { withdrawn, publishedBy } = state
  const parties = ['delegation', 'state', publishedBy]
  const concerned = caller !== undefined && parties.includes(caller.party)
  return {
    ...state,
    withdrawn: withdrawn && { ...withdrawn, reason: textShown(withdrawn.reason, texts, concerned) },
    version,
    standing: standingOf(state),
  }
}
