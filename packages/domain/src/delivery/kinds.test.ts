import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { declare, declared, deliveryId, paid, reason, retracted } from '../testing/delivery-examples.ts'
import { designating, selecting } from '../testing/place-commands.ts'
import {
  agency,
  designated,
  diagnosed,
  handedOver,
  placed,
  selected,
  supported,
} from '../testing/place-examples.ts'
import { foldAll, specificationOf } from '../testing/specification.ts'
import type { DeliveryCommand } from './commands.ts'
import { decideDelivery } from './decide.ts'
import type { Delivery } from './delivery.ts'

const stream = `delivery-${deliveryId}` as const
const { given } = specificationOf(stream, decideDelivery)

const begun = [declared(), placed(), diagnosed(), designated(), selected()] as const
const act = actOf(agency, '2020-06-15')

/** What is done with one kind only. */
const done: readonly { readonly with: Delivery['kind']; readonly command: DeliveryCommand }[] = [
  { with: 'allocation', command: { ...declare(), type: 'CorrectAllocation', reason } },
  { with: 'allocation', command: { type: 'RecordPayment', act, amountCents: 1 } },
  { with: 'allocation', command: { type: 'RecordRelease', act, amountCents: 1 } },
  { with: 'designation', command: designating() },
  { with: 'designation', command: { type: 'EndReferent', act } },
  { with: 'designation', command: { type: 'EraseContact', act: actOf('delegation'), contact: 1 } },
  { with: 'selection', command: selecting() },
  { with: 'selection', command: { type: 'RecordSupport', act } },
  { with: 'selection', command: { type: 'DeselectTerritory', act, reason } },
]

const kindOf = (beginning: (typeof begun)[number]): Delivery['kind'] =>
  foldAll(stream, [beginning])?.kind ?? 'allocation'

describe.each(done)('$command.type', ({ with: expected, command }) => {
  it.each(
    begun
      .map((beginning) => ({ found: kindOf(beginning), beginning }))
      .filter(({ found }) => found !== expected),
  )('is not done with $found', ({ found, beginning }) =>
    given(beginning).when(command).thenRefuses({ code: 'wrong-delivery', expected, found }),
  )
})

describe('a history', () => {
  it.each([
    {
      why: 'a payment of a placement',
      history: [placed(), paid(1)],
      error: 'PaymentRecorded on a delivery of the kind placement',
    },
    {
      why: 'a hand-over of a selection',
      history: [selected(), handedOver('2020-01-06')],
      error: 'ReferentHandedOver on a delivery of the kind selection',
    },
    {
      why: 'support of a designation',
      history: [designated(), supported()],
      error: 'SupportRecorded on a delivery of the kind designation',
    },
    {
      why: 'support of nothing',
      history: [supported()],
      error: 'SupportRecorded before the event that begins a delivery',
    },
  ])('does not tell of $why', ({ history, error }) => expect(() => foldAll(stream, history)).toThrow(error))

  it.each(begun)('may tell that it was taken back: $event.type', (beginning) =>
    expect(foldAll(stream, [beginning, retracted()])?.retracted).not.toBeNull(),
  )
})
