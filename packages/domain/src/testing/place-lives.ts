import type { Act } from '../act.ts'
import { decideCommitment } from '../commitment/decide.ts'
import type { DeliveryCommand } from '../delivery/commands.ts'
import { decideDelivery } from '../delivery/decide.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { contactId, designationId } from '../delivery/designation.ts'
import { selectionId } from '../delivery/selection.ts'
import { spokenOf } from '../delivery/spoken-of.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { Rejection } from '../rejection.ts'
import type { Result } from '../result.ts'
import { actOf, confided } from './acts.ts'
import { convention } from './commitment-examples.ts'
import { type PlaceAttempt, places, posts, promises, promisor } from './place-attempts.ts'
import { personOf } from './place-examples.ts'
import { RegisterModel } from './register-model.ts'

const reason = confided('Fictional')

const place = ({ territory }: PlaceAttempt) => places[territory] ?? places[0]
const postOf = ({ post }: PlaceAttempt) => posts[post] ?? posts[0]

const subjectOf = ({ action, kind }: PlaceAttempt): PlaceAttempt['kind'] => {
  switch (action) {
    case 'designate':
    case 'end':
    case 'erase':
      return 'designation'
    case 'select':
    case 'support':
    case 'deselect':
      return 'selection'
    case 'place':
      return 'placement'
    case 'publish':
      return 'diagnosis'
    default:
      return kind
  }
}

/** The identity of what is tried something with. */
export const idOf = (tried: PlaceAttempt): string => {
  switch (subjectOf(tried)) {
    case 'designation':
      return designationId(place(tried).id, promisor, postOf(tried).role)
    case 'selection':
      return selectionId(place(tried).id, 'priority', tried.year)
    case 'placement':
      return `01JD3Z7V4QK8M2N5P6R7S8T9V${tried.delivery}`
    case 'diagnosis':
      return `01JD3Z7V4QK8M2N5P6R7S8T8V${tried.delivery}`
  }
}

const contactMeant = (tried: PlaceAttempt) =>
  tried.contact === 0 ? undefined : contactId(idOf(tried), tried.contact)

/** Whose right it is; of an attestation, by turns the territory's and a region's. */
const rightfulParty = (tried: PlaceAttempt, state: Delivery | undefined): PartyId => {
  switch (tried.action) {
    case 'erase':
    case 'rule':
      return 'delegation'
    case 'confirm':
    case 'dispute':
      return (tried.post % 2 === 0 ? state?.territory : state?.regions.at(-1)) ?? 'state'
    case 'lift': {
      const meant = state && spokenOf(state, contactMeant(tried))
      const said = meant?.ok ? meant.value.attestations : []
      return said.find(({ verdict }) => verdict === 'disputed')?.party ?? 'state'
    }
    default:
      return promisor
  }
}

const commandOf = (
  model: RegisterModel,
  tried: PlaceAttempt,
  act: Act,
  version: number,
): DeliveryCommand | undefined => {
  const { year, tier, outcome } = tried
  const against = (commitmentId: string) => ({
    act,
    commitmentId,
    commitment: model.state(`commitment-${commitmentId}`),
  })
  const contact = contactMeant(tried)
  const seen = Math.max(1, version - tried.ago)
  const somewhere = { territoryId: place(tried).id, territory: place(tried) }
  const declared = { ...somewhere, id: idOf(tried), reference: idOf(tried) }
  switch (tried.action) {
    case 'designate': {
      const { role, serves } = postOf(tried)
      const person = personOf(`Person ${version}`)
      return { type: 'DesignateReferent', act, role, ...somewhere, serves: serves.map(against), person }
    }
    case 'end':
      return { type: 'EndReferent', act }
    case 'erase':
      return { type: 'EraseContact', act, contact: tried.contact }
    case 'select': {
      const known = [...(model.sheets.get(`cohort priority ${year}`)?.values() ?? [])]
      // Who looked before others came sees less: then the balance alone says no.
      const cohort = tried.ago === 2 ? [] : known.flatMap((one) => (one.purpose === 'cohort' ? [one] : []))
      return { type: 'SelectTerritory', ...against('priority'), ...somewhere, year, tier, cohort }
    }
    case 'support':
      return { type: 'RecordSupport', act }
    case 'deselect':
      return { type: 'DeselectTerritory', act, reason }
    case 'place': {
      const company = confided('200054807')
      return { type: 'DeclarePlacement', ...against('vte'), ...declared, kind: 'placement', company, nth: 1 }
    }
    case 'publish':
      return { type: 'PublishDiagnosis', ...against('diagnosis'), ...declared, period: '2019' }
    case 'retract':
      return { type: 'RetractDelivery', act, contact, reason }
    case 'confirm':
      return { type: 'ConfirmDelivery', act, contact, seen, reason: null }
    case 'dispute':
      return { type: 'DisputeDelivery', act, contact, seen, reason }
    case 'lift':
      return { type: 'LiftDispute', act, contact, reason: null }
    case 'rule':
      return { type: 'RuleDispute', act, contact, outcome, reason }
    case 'close':
      return undefined
    default:
      return tried.action satisfies never
  }
}

/** A register in which everything is promised, and nothing is delivered yet. */
export const promisedRegister = (): RegisterModel => {
  const model = new RegisterModel()
  const act = actOf('delegation', convention.signedOn)
  for (const [id, obligation] of Object.entries(promises)) {
    const said = { conventionId: convention.id, convention, promise: 'equity', promisor, obligation } as const
    const title = { fr: id, en: id }
    const decision = decideCommitment({ type: 'RegisterCommitment', act, id, title, ...said }, undefined)
    const outcome = model.commit(`commitment-${id}`, decision, act)
    if (!outcome.ok) throw new TypeError(outcome.error.code)
  }
  return model
}

/** Makes a command of an attempt, decides it, and commits what was decided. */
export const tryPlace = (model: RegisterModel, tried: PlaceAttempt): Result<PartyId, Rejection> => {
  const stream = `delivery-${idOf(tried)}` as const
  const state = model.state(stream)
  const party = tried.party === 'rightful' ? rightfulParty(tried, state) : tried.party
  const act = actOf(party, tried.on)
  const command = commandOf(model, tried, act, model.streams.get(stream)?.length ?? 0)
  if (command !== undefined) return model.commit(stream, decideDelivery(command, state), act)
  const commitment = `commitment-${tried.commitment}` as const
  const today = actOf(party)
  const decision = decideCommitment({ type: 'CloseCommitment', act: today }, model.state(commitment))
  return model.commit(commitment, decision, today)
}

/** The register after a life of places, refused attempts included. */
export const livedPlaces = (tried: readonly PlaceAttempt[]): RegisterModel => {
  const model = promisedRegister()
  for (const each of tried) tryPlace(model, each)
  return model
}
