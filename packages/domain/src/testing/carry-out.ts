import { decideKey } from '../access/decide.ts'
import type { Act } from '../act.ts'
import { decideCommitment } from '../commitment/decide.ts'
import { decideDelivery } from '../delivery/decide.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { StreamId } from '../log/recorded-event.ts'
import type { Rejection } from '../rejection.ts'
import type { Result } from '../result.ts'
import { actOf, confided } from './acts.ts'
import { type Attempt, operators, territories } from './arbitrary-commands.ts'
import { convention } from './commitment-examples.ts'
import type { RegisterModel } from './register-model.ts'

const commitmentIds = ['one', 'two', 'three'] as const
const keyId = '01JD3Z7V4QK8M2N5P6R7S8T9VX'
const reason = confided('Parce que')

const promisorOf = (commitment: number): PartyId => operators[commitment % 2] ?? 'state'

const rightfulParty = ({ action, commitment }: Attempt, delivery: Delivery | undefined): PartyId => {
  switch (action) {
    case 'register':
    case 'amend':
    case 'notice':
    case 'rule':
    case 'issue-key':
      return 'delegation'
    case 'withdraw':
    case 'close':
    case 'declare':
      return promisorOf(commitment)
    case 'correct':
    case 'pay':
    case 'release':
    case 'retract':
      return delivery?.promisor ?? 'state'
    case 'confirm':
    case 'dispute':
      return (commitment % 2 === 0 ? delivery?.territory : delivery?.regions.at(-1)) ?? 'state'
    case 'lift':
      return delivery?.attestations.find(({ verdict }) => verdict === 'disputed')?.party ?? 'state'
    case 'revoke-key':
      return 'bpifrance'
    default:
      return action satisfies never
  }
}

const onCommitment = (model: RegisterModel, tried: Attempt, act: Act): Result<PartyId, Rejection> => {
  const { action, commitment, obligation } = tried
  const id = commitmentIds[commitment] ?? 'one'
  const stream = `commitment-${id}` as const
  const state = model.state(stream)
  if (action === 'register') {
    const title = { fr: id, en: id }
    const promisor = promisorOf(commitment)
    const promised = {
      id,
      conventionId: convention.id,
      convention,
      promise: 'equity',
      promisor,
      title,
      obligation,
    }
    const registering = { ...act, effectiveOn: convention.signedOn }
    const command = { type: 'RegisterCommitment', act: registering, ...promised } as const
    return model.commit(stream, decideCommitment(command, state), registering)
  }
  if (action === 'amend') {
    return model.commit(stream, decideCommitment({ type: 'AmendCommitment', act, obligation }, state), act)
  }
  const types = { withdraw: 'WithdrawCommitment', notice: 'NoticeClosure', close: 'CloseCommitment' } as const
  const type = types[action as keyof typeof types]
  return model.commit(stream, decideCommitment({ type, act }, state), act)
}

const onDelivery = (
  model: RegisterModel,
  tried: Attempt,
  act: Act,
  stream: StreamId,
): Result<PartyId, Rejection> => {
  const { action, theme, amountCents, outcome } = tried
  const state = model.state(stream as `delivery-${string}`)
  const seen = Math.max(1, (model.streams.get(stream)?.length ?? 1) - tried.ago)
  const commitmentId = commitmentIds[tried.commitment] ?? 'one'
  const stated = { commitmentId, commitment: model.state(`commitment-${commitmentId}`), theme, amountCents }
  const told = (command: Parameters<typeof decideDelivery>[0]) =>
    model.commit(stream, decideDelivery(command, state), act)
  const beneficiary = (place: (typeof territories)[number]) =>
    ({ ...place, phase: place.id.startsWith('ti1') ? 1 : 2, from: null, until: '2022-12-31' }) as const
  switch (action) {
    case 'declare': {
      const place = territories[tried.territory] ?? { id: 'ti1-0001', regions: [] }
      const territory = beneficiary(place)
      const id = stream.slice('delivery-'.length)
      const named = { id, territoryId: place.id, territory, reference: id, project: reason, company: null }
      return told({ type: 'DeclareAllocation', act, ...stated, ...named })
    }
    case 'correct': {
      const place = territories.find(({ id }) => id === state?.territory)
      const territory = place && beneficiary(place)
      return told({ type: 'CorrectAllocation', act, territory, ...stated, reason })
    }
    case 'pay':
      return told({ type: 'RecordPayment', act, amountCents })
    case 'release':
      return told({ type: 'RecordRelease', act, amountCents })
    case 'retract':
      return told({ type: 'RetractDelivery', act, reason })
    case 'confirm':
      return told({ type: 'ConfirmDelivery', act, seen, reason: null })
    case 'dispute':
      return told({ type: 'DisputeDelivery', act, seen, reason })
    case 'lift':
      return told({ type: 'LiftDispute', act, reason: null })
    default:
      return told({ type: 'RuleDispute', act, outcome, reason })
  }
}

const onKey = (
  model: RegisterModel,
  action: 'issue-key' | 'revoke-key',
  act: Act,
): Result<PartyId, Rejection> => {
  const issued = { id: keyId, party: 'bpifrance', role: 'writer', digest: 'ab'.repeat(32) } as const
  const command =
    action === 'issue-key'
      ? ({ type: 'IssueKey', act, ...issued } as const)
      : ({ type: 'RevokeKey', act } as const)
  return model.commit(`key-${keyId}`, decideKey(command, model.state(`key-${keyId}`)), act)
}

/** Makes a command of an attempt, decides it, and commits what was decided. */
export const carryOut = (model: RegisterModel, tried: Attempt): Result<PartyId, Rejection> => {
  const stream = `delivery-01JD3Z7V4QK8M2N5P6R7S8T9V${tried.delivery}` as const
  const party = tried.party === 'rightful' ? rightfulParty(tried, model.state(stream)) : tried.party
  const act = actOf(party, tried.on, { today: tried.today })
  switch (tried.action) {
    case 'register':
    case 'amend':
    case 'withdraw':
    case 'notice':
    case 'close':
      return onCommitment(model, tried, act)
    case 'issue-key':
    case 'revoke-key':
      return onKey(model, tried.action, act)
    default:
      return onDelivery(model, tried, act, stream)
  }
}

/** The register after a life of attempts, refused ones included. */
export const carriedOut = (model: RegisterModel, tried: readonly Attempt[]): RegisterModel => {
  for (const each of tried) carryOut(model, each)
  return model
}
