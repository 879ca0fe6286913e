import * as domain from '@parole/domain'
import * as z from 'zod'
import * as contract from '../../src/index.ts'
import type { Route } from '../../src/route.ts'
import * as declaration from '../../src/routes/declaration.ts'
import { movementGiven, reasonGiven, wordGiven } from '../../src/routes/deliveries.ts'
import { happeningGiven } from '../../src/routes/requests.ts'
import { csv } from '../../src/table.ts'
import * as territory from '../../src/views/territory.ts'

/** A schema that has a name of its own in the document, and the constant whose TSDoc describes it. */
export interface Named {
  readonly name: string
  readonly schema: z.ZodType
  readonly constant: string
  /** What to say of it where no constant does. */
  readonly doc?: string
}

/** The contract's own: what is shown, and what is given where the domain takes something else. */
const own: readonly Named[] = [
  { name: 'Territory', schema: territory.territoryShown(), constant: 'territoryShown' },
  { name: 'TerritoryMember', schema: territory.member(), constant: 'member' },
  { name: 'Validity', schema: territory.validity(), constant: 'validity' },
  { name: 'Phase', schema: territory.phaseShown(), constant: 'phaseShown' },
  { name: 'ResolvedCommune', schema: territory.resolvedCommune(), constant: 'resolvedCommune' },
  { name: 'Region', schema: territory.region(), constant: 'region' },
  { name: 'Operator', schema: territory.operator(), constant: 'operator' },
  { name: 'AnnouncedCount', schema: territory.announcedCount(), constant: 'announcedCount' },
  { name: 'ConventionContent', schema: domain.Convention(), constant: 'Convention' },
  { name: 'Convention', schema: contract.conventionShown(), constant: 'conventionShown' },
  { name: 'Commitment', schema: contract.commitmentShown(), constant: 'commitmentShown' },
  { name: 'EnvelopeYear', schema: contract.envelopeYear(), constant: 'envelopeYear' },
  { name: 'Delivery', schema: contract.deliveryShown(), constant: 'deliveryShown' },
  { name: 'Allocation', schema: contract.allocationShown(), constant: 'allocationShown' },
  { name: 'Placement', schema: contract.placementShown(), constant: 'placementShown' },
  { name: 'Diagnosis', schema: contract.diagnosisShown(), constant: 'diagnosisShown' },
  { name: 'Designation', schema: contract.designationShown(), constant: 'designationShown' },
  { name: 'Tenure', schema: contract.tenureShown(), constant: 'tenureShown' },
  { name: 'Selection', schema: contract.selectionShown(), constant: 'selectionShown' },
  { name: 'Attestation', schema: contract.attestationShown(), constant: 'attestationShown' },
  { name: 'Ruling', schema: contract.rulingShown(), constant: 'rulingShown' },
  { name: 'Retraction', schema: contract.retractionShown(), constant: 'retractionShown' },
  { name: 'DeclareAllocation', schema: declaration.allocationGiven(), constant: 'allocationGiven' },
  { name: 'DeclarePlacement', schema: declaration.placementGiven(), constant: 'placementGiven' },
  { name: 'DeclareDiagnosis', schema: declaration.diagnosisGiven(), constant: 'diagnosisGiven' },
  { name: 'ReferentPlace', schema: contract.referentPlace(), constant: 'referentPlace' },
  { name: 'Person', schema: contract.personShown(), constant: 'personShown' },
  { name: 'PersonGiven', schema: contract.personGiven(), constant: 'personGiven' },
  { name: 'Cohort', schema: contract.cohortShown(), constant: 'cohortShown' },
  { name: 'Claim', schema: contract.claimShown(), constant: 'claimShown' },
  { name: 'ClaimStanding', schema: contract.claimStanding(), constant: 'claimStanding' },
  { name: 'Text', schema: contract.textShown(), constant: 'textShown' },
  { name: 'TextGiven', schema: contract.textGiven(), constant: 'textGiven' },
  { name: 'CompanyGiven', schema: contract.companyGiven(), constant: 'companyGiven' },
  { name: 'MovementGiven', schema: movementGiven(), constant: 'movementGiven' },
  { name: 'ReasonGiven', schema: reasonGiven(), constant: 'reasonGiven' },
  { name: 'WordGiven', schema: wordGiven(), constant: 'wordGiven' },
  { name: 'Request', schema: contract.requestShown(), constant: 'requestShown' },
  { name: 'RequestAnswer', schema: contract.requestAnswerShown(), constant: 'requestAnswerShown' },
  { name: 'HappeningGiven', schema: happeningGiven(), constant: 'happeningGiven' },
  { name: 'Key', schema: contract.keyShown(), constant: 'keyShown' },
  { name: 'IssuedKey', schema: contract.keyIssued(), constant: 'keyIssued' },
  { name: 'RatingExplained', schema: contract.ratingExplained(), constant: 'ratingExplained' },
  { name: 'Scoreboard', schema: contract.scoreboardShown(), constant: 'scoreboardShown' },
  { name: 'Csv', schema: csv(), constant: 'csv' },
  { name: 'Problem', schema: contract.problem(), constant: 'problem' },
  { name: 'ProblemCode', schema: contract.problemCode(), constant: 'problemCode' },
  { name: 'ProblemPart', schema: contract.problemPart(), constant: 'problemPart' },
]

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What the domain exports goes by its own name, unless the contract shows something else under it. */
const ofDomain = (taken: ReadonlySet<z.ZodType>, names: ReadonlySet<string>): Named[] =>
  Object.entries(domain).flatMap(([name, make]) => {
    // A schema is the one thing that the domain exports as a function with a capital.
    if (!/^[A-Z]/.test(name) || typeof make !== 'function') return []
    const schema = (make as () => unknown)()
    return schema instanceof z.ZodType && !taken.has(schema) && !names.has(name)
      ? [{ name, schema, constant: name }]
      : []
  })

/** A body goes by its operation: `DeclareDelivery`. One without fields needs no name. */
const bodyOf = (route: Route): Named[] => {
  const { body } = route.schemas()
  if (body === undefined || (body instanceof z.ZodObject && Object.keys(body.shape).length === 0)) return []
  return [
    {
      name: capitalised(route.operationId),
      schema: body,
      constant: '',
      doc: `${route.summary}: what is sent.`,
    },
  ]
}

/** A page of a list goes by what it lists: `DeliveryList`. */
const listsOf = (route: Route, known: ReadonlyMap<z.ZodType, string>): Named[] =>
  Object.values(route.schemas().answers).flatMap((answer) => {
    const items = answer instanceof z.ZodObject ? answer.shape.items : undefined
    const item = items instanceof z.ZodArray ? known.get(items.element as z.ZodType) : undefined
    return item === undefined
      ? []
      : [{ name: `${item}List`, schema: answer, constant: '', doc: `A page of a list of ${item}.` }]
  })

/** Every schema that gets a name, each once. */
export const namedSchemas = (routes: readonly Route[]): readonly Named[] => {
  const named = [...own]
  const add = (candidates: readonly Named[]): void => {
    for (const candidate of candidates) {
      if (named.some(({ schema }) => schema === candidate.schema)) continue
      if (named.some(({ name }) => name === candidate.name))
        throw new Error(`two schemas named ${candidate.name}`)
      named.push(candidate)
    }
  }
  add(ofDomain(new Set(named.map(({ schema }) => schema)), new Set(named.map(({ name }) => name))))
  add(routes.flatMap(bodyOf))
  const known = new Map(named.map(({ name, schema }) => [schema, name]))
  add(routes.flatMap((route) => listsOf(route, known)))
  return named
}
