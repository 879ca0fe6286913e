import {
  type CalendarDate,
  type Commitment,
  type CoverageEntry,
  coverageLines,
  coveredOn,
  type DeliveryId,
  designationId,
  isCoveredOn,
  isInForce,
  latestWording,
  type OperatorId,
  operatorIds,
  type ReferentRole,
  type RegionPartyId,
  type Sheet,
  type Spells,
  spellsOf,
  type TerritoryId,
} from '@parole/domain'
import { territories } from '@parole/reference'
import { beneficiaryOf } from './beneficiary.ts'

/** A place that was promised: one person for an operator in a territory, in a role. */
export interface PlacePromised {
  /** The identity of its designation, whether there is one or not. */
  readonly id: DeliveryId
  readonly territory: TerritoryId
  readonly operator: OperatorId
  readonly role: ReferentRole
  readonly commitments: readonly string[]
  /** Whether anybody ever was in place; whether somebody is on the day asked for; and whether undisputed. */
  readonly known: boolean
  readonly filled: boolean
  readonly covered: boolean
}

/** Which places are asked for. */
interface Asked {
  readonly territory?: TerritoryId | undefined
  readonly region?: RegionPartyId | undefined
  readonly operator?: OperatorId | undefined
  readonly role?: ReferentRole | undefined
  readonly vacant?: boolean | undefined
  readonly asOf: CalendarDate
}

interface Post {
  readonly operator: OperatorId
  readonly role: ReferentRole
  readonly phase: 1 | 2
  readonly commitments: readonly string[]
}

const isOperator = (party: string): party is OperatorId => operatorIds.some((operator) => operator === party)

/** What each operator promised to fill, in each territory of a phase. */
const postsOf = (commitments: readonly Commitment[], { operator, role, asOf }: Asked): readonly Post[] => {
  const posts = new Map<string, Post & { commitments: string[] }>()
  for (const commitment of commitments) {
    const { promisor, phase, madeOn, id } = commitment
    const { obligation } = latestWording(commitment)
    if (obligation.kind !== 'coverage' || obligation.of === 'training-diagnosis') continue
    if (!isOperator(promisor) || madeOn > asOf) continue
    if ((operator ?? promisor) !== promisor || (role ?? obligation.of) !== obligation.of) continue
    const name = `${promisor} ${obligation.of} ${phase}`
    const post = posts.get(name) ?? { operator: promisor, role: obligation.of, phase, commitments: [] }
    post.commitments.push(id)
    posts.set(name, post)
  }
  return [...posts.values()]
}

/** What each designation that any sheet knows of gives its territory, and when. */
const spellsByDesignation = (
  commitments: readonly Commitment[],
  sheets: readonly Sheet[],
): ReadonlyMap<string, Spells> => {
  const entries = new Map<string, CoverageEntry[]>()
  for (const { id } of commitments) {
    for (const [delivery, entry] of coverageLines(sheets, id)) {
      entries.set(delivery, [...(entries.get(delivery) ?? []), entry])
    }
  }
  return new Map([...entries].map(([delivery, lines]) => [delivery, spellsOf(lines)]))
}

/** The places asked for, in the order of their identities: the gaps among them. */
export const placesPromised = (
  commitments: readonly Commitment[],
  sheets: readonly Sheet[],
  asked: Asked,
): readonly PlacePromised[] => {
  const { asOf, vacant } = asked
  const posts = postsOf(commitments, asked)
  const designations = spellsByDesignation(commitments, sheets)
  const wanted = territories().flatMap(({ id }) => {
    const territory = asked.territory === undefined || asked.territory === id ? beneficiaryOf(id) : undefined
    if (territory === undefined || !isInForce(territory, asOf)) return []
    const { region } = asked
    return region === undefined || territory.regions.includes(region) ? [territory] : []
  })
  return wanted
    .flatMap((territory) =>
      posts.flatMap(({ phase, operator, role, commitments: ids }): PlacePromised[] => {
        if (phase !== territory.phase) return []
        const id = designationId(territory.id, operator, role)
        const spells = designations.get(id)
        const known = spells !== undefined
        const covered = known && isCoveredOn(spells, territory.id, asOf)
        const filled = known && coveredOn(spells, [territory.id], asOf).declared > 0
        const place = { id, territory: territory.id, operator, role, commitments: ids }
        return vacant === undefined || vacant !== covered ? [{ ...place, known, filled, covered }] : []
      }),
    )
    .sort((one, other) => Number(one.id > other.id) - Number(one.id < other.id))
}
