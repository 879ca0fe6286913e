import { type Beneficiary, firstDayOf, lastDayOf, type TerritoryId } from '@parole/domain'
import { territory } from '@parole/reference'

/** What the rules need to know of a territory: what is not known of its dates cannot be held against it. */
export const beneficiaryOf = (id: TerritoryId): Beneficiary | undefined => {
  const found = territory(id)
  if (found === undefined) return undefined
  const { phase, regions, validity } = found
  const from = validity.from ?? validity.fromBetween?.earliest ?? null
  const until = validity.until ?? validity.untilBetween?.latest ?? null
  return {
    id: found.id,
    phase,
    regions: regions.map((region) => `region-${region}` as const),
    from: from === null ? null : firstDayOf(from),
    until: until === null ? null : lastDayOf(until),
  }
}
