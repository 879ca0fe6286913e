import { type Delivery, diagnosisName, placementName } from '@parole/domain'
import type { Entry, Head } from '@parole/storage'

const nameOf = (state: Delivery, texts: Head['texts']): string | undefined => {
  switch (state.kind) {
    case 'placement':
    case 'enrolment': {
      // Where the company was erased its name cannot be told, and stays taken.
      const siren = texts[state.company.digest]?.text
      return siren === undefined ? undefined : placementName(state.kind, siren, state.effectiveOn, state.nth)
    }
    case 'diagnosis':
      return diagnosisName(state.territory, state.period)
    case 'allocation':
    case 'designation':
    case 'selection':
      return undefined
    default:
      return state satisfies never
  }
}

/** The names that a delivery gives back once it is retracted: what it counted may be counted elsewhere. */
export const namesGivenBack = (before: Head<'delivery'>, after: Head<'delivery'>): readonly Entry[] => {
  const { state, texts, stream } = before
  if (state.retracted !== null || after.state.retracted === null) return []
  const name = nameOf(state, texts)
  return name === undefined ? [] : [{ kind: 'counted', owner: state.promisor, name, stream }]
}
