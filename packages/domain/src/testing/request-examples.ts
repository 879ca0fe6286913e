import type { Commitment } from '../commitment/commitment.ts'
import type { PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import type {
  AcceptRequest,
  AcknowledgeRequest,
  DeclineRequest,
  LinkDelivery,
  SubmitRequest,
  WithdrawRequest,
} from '../request/commands.ts'
import type { Request, RequestEvent } from '../request/request.ts'
import { seal } from '../sealed-text.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { actOf, confided } from './acts.ts'
import { commitmentOf } from './commitment-examples.ts'
import { foldAll, type Happened } from './specification.ts'

export const requestId = '01JD3Z7V4QK8M2N5P6R7S8T9VY'
export const operator = 'banque-des-territoires'
export const territory = 'ti1-3214'
export const regions: readonly [RegionPartyId, RegionPartyId] = ['region-32', 'region-44']
export const subject = confided('Reconversion d’une filature (exemple fictif)')
export const reason = confided('Dossier hors du champ de la convention (exemple fictif)')

type Requests = Happened<RequestEvent>

/** 1 000 € asked by a territory that lies in two regions, on 15 June 2020. */
export const submit = (changes: Partial<SubmitRequest> = {}): SubmitRequest => ({
  type: 'SubmitRequest',
  act: actOf(territory, '2020-06-15'),
  id: requestId,
  territoryId: territory,
  territory: { id: territory, phase: 1, regions, from: null, until: null },
  operator,
  actionSheet: 'FA-12',
  theme: 'brownfields',
  subject,
  amountCents: 1_000_00,
  ...changes,
})
export const acknowledge = (on: CalendarDate, by: PartyId = operator): AcknowledgeRequest => ({
  type: 'AcknowledgeRequest',
  act: actOf(by, on),
})
export const accept = (
  on: CalendarDate,
  changes: Partial<AcceptRequest> & { readonly under?: Commitment } = {},
): AcceptRequest => {
  const { under = commitmentOf(), ...more } = changes
  return {
    type: 'AcceptRequest',
    act: actOf(operator, on),
    amountCents: 800_00,
    commitmentId: under.id,
    commitment: under,
    reason: null,
    ...more,
  }
}
export const decline = (on: CalendarDate, by: PartyId = operator): DeclineRequest => ({
  type: 'DeclineRequest',
  act: actOf(by, on),
  reason,
})
export const withdraw = (on: CalendarDate, by: PartyId = territory): WithdrawRequest => ({
  type: 'WithdrawRequest',
  act: actOf(by, on),
})
export const link = (changes: Partial<LinkDelivery['delivery']> = {}): LinkDelivery => ({
  type: 'LinkDelivery',
  act: actOf(operator, '2020-10-01'),
  requestId,
  delivery: {
    id: '01JD3Z7V4QK8M2N5P6R7S8T9VW',
    promisor: operator,
    territory,
    commitment: 'bdt-equity',
    ...changes,
  },
})

/** The event that `submit()` leads to. */
export const submitted = (on: CalendarDate = '2020-06-15'): Requests => ({
  event: {
    type: 'RequestSubmitted',
    id: requestId,
    territory,
    regions: [...regions],
    operator,
    actionSheet: 'FA-12',
    theme: 'brownfields',
    subject: seal(subject),
    amountCents: 1_000_00,
  },
  act: actOf(territory, on),
})
export const acknowledged = (on: CalendarDate): Requests => ({
  event: { type: 'RequestAcknowledged' },
  act: actOf(operator, on),
})
export const accepted = (on: CalendarDate): Requests => ({
  event: { type: 'RequestAccepted', amountCents: 800_00, commitment: 'bdt-equity', reason: null },
  act: actOf(operator, on),
})
export const declined = (on: CalendarDate): Requests => ({
  event: { type: 'RequestDeclined', reason: seal(reason) },
  act: actOf(operator, on),
})
export const takenBack = (on: CalendarDate): Requests => ({
  event: { type: 'RequestWithdrawn' },
  act: actOf(territory, on),
})
export const linked = (delivery = '01JD3Z7V4QK8M2N5P6R7S8T9VW'): Requests => ({
  event: { type: 'RequestLinked', delivery },
  act: actOf(operator, '2020-10-01'),
})

/** The request that a history leads to. */
export const requestOf = (...history: readonly [Requests, ...Requests[]]): Request =>
  foldAll(`request-${requestId}`, history) as Request
