import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { type ContactId, contactId, tenuresOf } from './designation.ts'
import type { Said } from './evidence.ts'

/** A delivery as who speaks of it means it: a place, as it was with the person that is named. */
export const spokenOf = (
  delivery: Delivery,
  contact: ContactId | undefined,
): Result<Delivery, Extract<Rejection, { code: 'unknown-tenure' }>> => {
  if (contact === undefined) return ok(delivery)
  const tenures = delivery.kind === 'designation' ? tenuresOf(delivery) : []
  const idOf = (tenure: { readonly contact: number }) => contactId(delivery.id, tenure.contact)
  const meant = tenures.find((tenure) => idOf(tenure) === contact)
  if (meant === undefined) return refuse({ code: 'unknown-tenure', at: '/contact', known: tenures.map(idOf) })
  const { from: effectiveOn, ...tenure } = meant
  return ok({ ...delivery, ...tenure, effectiveOn } as Delivery)
}

/** Says of an event which person in the place it is about. */
export const speakingOf =
  (delivery: Delivery) =>
  <Event extends DeliveryEvent>(event: Event): Event =>
    delivery.kind === 'designation' ? { ...event, contact: delivery.contact } : event

/** A delivery after something was said of it: of a place, with the person that it was about. */
export const withWord = (
  delivery: Delivery,
  contact: number | undefined,
  say: (said: Said) => Partial<Said>,
): Delivery =>
  delivery.kind !== 'designation' || contact === undefined || contact === delivery.contact
    ? { ...delivery, ...say(delivery) }
    : {
        ...delivery,
        past: delivery.past.map((tenure) =>
          tenure.contact === contact ? { ...tenure, ...say(tenure) } : tenure,
        ),
      }
