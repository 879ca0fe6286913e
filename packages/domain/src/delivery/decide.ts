import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import { attest, resolveDispute } from './attest.ts'
import type { DeliveryCommand, RetractDelivery } from './commands.ts'
import { correctAllocation } from './correct.ts'
import { declareAllocation } from './declare-allocation.ts'
import { declarePlacement } from './declare-placement.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { designate, endReferent, eraseContact } from './designate.ts'
import { moveMoney } from './move-money.ts'
import { publishDiagnosis } from './publish-diagnosis.ts'
import { deselect, recordSupport, select } from './select.ts'
import { speakingOf, spokenOf } from './spoken-of.ts'
import { mayLeave, textLimit } from './texts.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

const retract = ({ act, reason }: RetractDelivery, { promisor }: Delivery): Decision =>
  act.by.party === promisor
    ? ok([{ type: 'DeliveryRetracted', reason: seal(reason) }])
    : refuse({ code: 'not-the-promisor', promisor })

/** These may come when there is no delivery. The last two also come again, in a place that is taken. */
const beginnings = [
  'DeclareAllocation',
  'DeclarePlacement',
  'PublishDiagnosis',
  'DesignateReferent',
  'SelectTerritory',
] as const
/** These say something of a delivery; of a place, of one of the persons in it. */
const words = ['RetractDelivery', 'ConfirmDelivery', 'DisputeDelivery', 'LiftDispute', 'RuleDispute'] as const

type CommandOf<Type> = Extract<DeliveryCommand, { type: Type }>
type Beginning = CommandOf<(typeof beginnings)[number]>
type Word = CommandOf<(typeof words)[number]>

const isOneOf = <Type extends DeliveryCommand['type']>(
  types: readonly Type[],
  command: DeliveryCommand,
): command is CommandOf<Type> => types.some((type) => type === command.type)

/** The delivery as one of a kind; a command for another kind is a mistake of the caller. */
const as = <Kind extends Delivery['kind']>(
  kind: Kind,
  state: Delivery,
): Result<Extract<Delivery, { kind: Kind }>, Rejection> =>
  state.kind === kind
    ? ok(state as Extract<Delivery, { kind: Kind }>)
    : refuse({ code: 'wrong-delivery', expected: kind, found: state.kind })

const on = <Kind extends Delivery['kind']>(
  kind: Kind,
  state: Delivery,
  decide: (state: Extract<Delivery, { kind: Kind }>) => Decision,
): Decision => {
  const narrowed = as(kind, state)
  return narrowed.ok ? decide(narrowed.value) : narrowed
}

const begin = (command: Beginning, state: Delivery | undefined): Decision => {
  switch (command.type) {
    case 'DeclareAllocation':
      return declareAllocation(command, state)
    case 'DeclarePlacement':
      return declarePlacement(command, state)
    case 'PublishDiagnosis':
      return publishDiagnosis(command, state)
    case 'DesignateReferent':
      return state === undefined
        ? designate(command, undefined)
        : on('designation', state, (known) => designate(command, known))
    case 'SelectTerritory':
      return state === undefined
        ? select(command, undefined)
        : on('selection', state, (known) => select(command, known))
    default:
      return command satisfies never
  }
}

const say = (command: Word, state: Delivery): Decision => {
  switch (command.type) {
    case 'RetractDelivery':
      return retract(command, state)
    case 'ConfirmDelivery':
    case 'DisputeDelivery':
      return attest(command, state)
    case 'LiftDispute':
    case 'RuleDispute':
      return resolveDispute(command, state)
    default:
      return command satisfies never
  }
}

const change = (command: Exclude<DeliveryCommand, Beginning | Word>, state: Delivery): Decision => {
  switch (command.type) {
    case 'CorrectAllocation':
      return on('allocation', state, (known) => correctAllocation(command, known))
    case 'RecordPayment':
    case 'RecordRelease':
      return on('allocation', state, (known) => moveMoney(command, known))
    case 'EndReferent':
      return on('designation', state, (known) => endReferent(command, known))
    case 'EraseContact':
      return on('designation', state, (known) => eraseContact(command, known))
    case 'RecordSupport':
      return on('selection', state, (known) => recordSupport(command, known))
    case 'DeselectTerritory':
      return on('selection', state, (known) => deselect(command, known))
    default:
      return command satisfies never
  }
}

const decideOn = (command: Exclude<DeliveryCommand, Beginning>, state: Delivery): Decision => {
  const speaks = isOneOf(words, command)
  const meant = spokenOf(state, speaks ? command.contact : undefined)
  if (!meant.ok) return meant
  const { retracted } = meant.value
  // A person's data are erased whatever became of the designation.
  if (retracted !== null && command.type !== 'EraseContact') {
    return refuse({ code: 'delivery-retracted', on: retracted.on })
  }
  if (!speaks) return change(command, state)
  const said = say(command, meant.value)
  return said.ok ? ok(said.value.map(speakingOf(meant.value))) : said
}

/** Decides what happens to a delivery, or why nothing does. Room is the ledger's to grant. */
export const decideDelivery = (command: DeliveryCommand, state: Delivery | undefined): Decision => {
  if (isOneOf(beginnings, command)) return begin(command, state)
  if (state === undefined) return refuse({ code: 'unknown-delivery' })
  const decision = decideOn(command, state)
  if (!decision.ok) return decision
  const { party } = command.act.by
  return decision.value.every((event) => mayLeave(state, party, event))
    ? decision
    : refuse({ code: 'too-many-texts', limit: textLimit })
}
