import * as z from 'zod'
import { DeliveryId, Reference } from '../delivery/evidence.ts'
import { OperatorId, PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { Ulid } from '../identifiers/ulid.ts'
import { once } from '../once.ts'
import { AmountCents } from '../quantity.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { RecordedDay } from './recorded-day.ts'

/** The operator's firm answer: accepted with an amount and under one of its commitments, or declined and why. */
export const RequestAnswer = once(() =>
  z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('accepted'),
      ...RecordedDay().shape,
      /** What is accepted. It draws on nothing: the deliveries that follow do. */
      amountCents: AmountCents(),
      commitment: Slug(),
      reason: SealedText().nullable(),
    }),
    z.strictObject({
      outcome: z.literal('declined'),
      ...RecordedDay().shape,
      reason: SealedText(),
    }),
  ]),
)
export type RequestAnswer = z.infer<ReturnType<typeof RequestAnswer>>

/** What an action sheet of a territory asks of an operator, and what became of it. */
export const Request = once(() =>
  z.strictObject({
    id: Ulid(),
    /** Who asks. */
    territory: TerritoryId(),
    regions: z.array(RegionPartyId()).min(1),
    /** Who is asked. */
    operator: OperatorId(),
    /** The territory's own reference of its action sheet. */
    actionSheet: Reference(),
    /** What it is for; `null` where the territory does not say. */
    theme: Slug().nullable(),
    /** What is asked for, in the territory's words. */
    subject: SealedText(),
    /** What is asked for, in euro cents; `null` where no amount is asked for. */
    amountCents: AmountCents().nullable(),
    submitted: RecordedDay(),
    source: Source().nullable(),
    /** When the operator said that it has it; an answer says so too. `null` until then. */
    acknowledged: RecordedDay().nullable(),
    answer: RequestAnswer().nullable(),
    withdrawn: z.strictObject({ ...RecordedDay().shape, by: PartyId() }).nullable(),
    /** What was delivered on it, in the order of its declaration. */
    deliveries: z.array(DeliveryId()),
  }),
)
export type Request = z.infer<ReturnType<typeof Request>>

/** A territory asked an operator for what an action sheet needs; since the event's date. */
export const RequestSubmitted = once(() =>
  z.strictObject({
    type: z.literal('RequestSubmitted'),
    ...Request().pick({
      id: true,
      territory: true,
      regions: true,
      operator: true,
      actionSheet: true,
      theme: true,
      subject: true,
      amountCents: true,
    }).shape,
  }),
)
/** The operator said that it has the request. */
export const RequestAcknowledged = once(() => z.strictObject({ type: z.literal('RequestAcknowledged') }))
/** The operator accepted it: how much, and under which of its commitments. */
export const RequestAccepted = once(() =>
  z.strictObject({
    type: z.literal('RequestAccepted'),
    amountCents: AmountCents(),
    commitment: Slug(),
    reason: SealedText().nullable(),
  }),
)
/** The operator declined it, and said why. */
export const RequestDeclined = once(() =>
  z.strictObject({ type: z.literal('RequestDeclined'), reason: SealedText() }),
)
/** The territory no longer asks. */
export const RequestWithdrawn = once(() => z.strictObject({ type: z.literal('RequestWithdrawn') }))
/** The operator declared a delivery on it. */
export const RequestLinked = once(() =>
  z.strictObject({ type: z.literal('RequestLinked'), delivery: DeliveryId() }),
)

/** What can happen to a request. */
export const RequestEvent = once(() =>
  z.discriminatedUnion('type', [
    RequestSubmitted(),
    RequestAcknowledged(),
    RequestAccepted(),
    RequestDeclined(),
    RequestWithdrawn(),
    RequestLinked(),
  ]),
)
export type RequestEvent = z.infer<ReturnType<typeof RequestEvent>>

/** Where a request stands. No answer is `submitted` or `acknowledged`, and never `declined`. */
export const RequestState = once(() =>
  z.enum(['submitted', 'acknowledged', 'accepted', 'declined', 'withdrawn']),
)
export type RequestState = z.infer<ReturnType<typeof RequestState>>

/** Where a request stands. */
export const requestState = ({
  answer,
  withdrawn,
  acknowledged,
}: Pick<Request, 'answer' | 'withdrawn' | 'acknowledged'>): RequestState => {
  if (withdrawn !== null) return 'withdrawn'
  if (answer !== null) return answer.outcome
  return acknowledged === null ? 'submitted' : 'acknowledged'
}

/** Whether the operator still owes an answer. */
export const isUnanswered = ({ answer, withdrawn }: Pick<Request, 'answer' | 'withdrawn'>): boolean =>
  answer === null && withdrawn === null

/** The name that a request takes among those of its territory: one for each operator and action sheet. */
export const requestName = ({ operator, actionSheet }: Pick<Request, 'operator' | 'actionSheet'>): string =>
  `request/${operator}/${actionSheet}`

/** Reads `requestName` back. */
export const requestNamed = (name: string): Pick<Request, 'operator' | 'actionSheet'> => {
  const [, operator = '', ...rest] = name.split('/')
  return { operator: OperatorId().parse(operator), actionSheet: rest.join('/') }
}

/** Whether a request keeps its name: a territory may ask again once the request is declined or withdrawn. */
export const holdsName = (request: Pick<Request, 'answer' | 'withdrawn' | 'acknowledged'>): boolean => {
  const state = requestState(request)
  return state !== 'declined' && state !== 'withdrawn'
}
