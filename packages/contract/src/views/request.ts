import { once, Request, RequestAnswer, RequestState } from '@parole/domain'
import * as z from 'zod'
import { textShown } from './text.ts'

/** The operator’s answer, its reason as far as the one who asks may read it. */
export const requestAnswerShown = once(() => {
  const [{ shape: accepted }, { shape: declined }] = RequestAnswer().options
  return z.discriminatedUnion('outcome', [
    z.strictObject({
      ...accepted,
      outcome: accepted.outcome.describe('It will deliver.'),
      amountCents: accepted.amountCents.describe('What is accepted. The deliveries draw, this does not.'),
      commitment: accepted.commitment.describe('The commitment under which it is to be delivered.'),
      reason: textShown().nullable(),
    }),
    z.strictObject({
      ...declined,
      outcome: declined.outcome.describe('It will not deliver.'),
      reason: textShown(),
    }),
  ])
})

const days = once(() => z.int().nonnegative().nullable())

/** A request as it is shown to the one who asks. */
export const requestShown = once(() =>
  z.strictObject({
    ...Request().shape,
    subject: textShown(),
    answer: requestAnswerShown().nullable().describe('What the operator answered; null while it has not.'),
    withdrawn: Request().shape.withdrawn.describe('When the territory took it back; null while it stands.'),
    state: RequestState(),
    daysToAcknowledgement: days().describe('From the submission; null while it is not acknowledged.'),
    daysToAnswer: days().describe('From the submission; null while it is not answered.'),
    version: z
      .int()
      .positive()
      .describe('How many events made it what it is; its `ETag` is this number in quotes.'),
  }),
)
export type RequestShown = z.infer<ReturnType<typeof requestShown>>
