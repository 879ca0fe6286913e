import type { AllocationShown, RatingExplained, ScoreboardShown } from '@parole/contract'
import { type RecordedEvent, verifyStream } from '@parole/domain'
import { column } from './page.ts'
import * as part from './parts.ts'
import type { Scene, Tell } from './scene.ts'

const rows = ({ promises, ratingTitles }: ScoreboardShown): readonly string[] =>
  promises.flatMap(({ number, title, commitments }) =>
    commitments.map(({ promisor, rating, hasEvidence }, index) => {
      const first = index === 0
      return [
        '  ',
        column(first ? String(number).padStart(2) : '', 2),
        column(first ? title.en : '', 24),
        column(promisor, 22),
        column(ratingTitles[rating.code], 16),
        hasEvidence ? 'itemised' : 'none',
      ].join(' ')
    }),
  )

/** Where each of the eleven promises stands. */
export const scoreboard = async (tell: Tell): Promise<Scene> => {
  const board = await tell<ScoreboardShown>({
    path: `/v1/scoreboards/national?asOf=${part.asOf}&language=en`,
    gist: ({ totals }) => `${totals.promises} promises, ${totals.withEvidence} with evidence`,
  })
  return {
    title: `The scoreboard of the eleven promises at ${part.asOf}`,
    fictional: true,
    exchanges: [board.exchange],
    lines: rows(board.body),
  }
}

/** Why the envelope is rated as it is. */
export const explanation = async (tell: Tell): Promise<Scene> => {
  const explained = await tell<RatingExplained>({
    path: `/v1/commitments/${part.commitment}/rating?asOf=${part.asOf}&language=en`,
    gist: ({ explanation: { title } }) => title,
  })
  const { headline, formula, leftOut, rule } = explained.body.explanation
  const told = [headline, ...formula, ...leftOut.map((what) => `Left out: ${what}`), rule]
  return {
    title: 'Why: the explanation behind the figure',
    fictional: true,
    exchanges: [explained.exchange],
    lines: told.flatMap(part.say),
  }
}

const withOneCentMore = (item: RecordedEvent): RecordedEvent =>
  item.event.type === 'PaymentRecorded'
    ? { ...item, event: { ...item.event, amountCents: item.event.amountCents + 1 } }
    : item

/** The history of a delivery, verified, then broken on purpose. */
export const chain = async (tell: Tell, { id }: AllocationShown): Promise<Scene> => {
  const history = await tell<{ items: RecordedEvent[] }>({
    path: `/v1/streams/delivery-${id}/events`,
    gist: ({ items }) => items.map(({ event }) => event.type).join(', '),
  })
  const { items } = history.body
  const whole = verifyStream(items)
  const broken = verifyStream(items.map(withOneCentMore))
  if (!whole.ok || broken.ok) throw new Error('the chain does not tell a true history from a false one')
  return {
    title: 'The chain of events: verified, then broken on purpose and found',
    fictional: true,
    exchanges: [history.exchange],
    lines: [
      ...part.say(`Verified: ${whole.value.length} events, ending on ${whole.value.hash?.slice(0, 16)}…`),
      ...part.say(
        `With one cent added to the payment: ${broken.error.code} at event ${broken.error.position}.`,
      ),
    ],
  }
}
