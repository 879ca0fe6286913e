import type { ClaimShown, ScoreboardShown } from '@parole/contract'
import { notationOf } from '@parole/domain'
import { millions } from './page.ts'
import { asOf, equity } from './parts.ts'
import { moment, type Scene, type Tell } from './scene.ts'

const { percent, stated } = notationOf('en')

/** A claim of money, beside what is itemised of all that it is about. */
const beside = async (tell: Tell) => {
  const board = await tell<ScoreboardShown>({ path: `/v1/scoreboards/national?asOf=${asOf}` })
  const claim = board.body.claims.find(({ about }) => about.includes(equity))
  if (claim?.figure.kind !== 'money' || claim.itemised === null) throw new Error('nobody claims anything')
  const { date, itemised, figure } = claim
  return moment(
    `${millions(figure.amountCents)} claimed on ${stated(date)}, ${millions(itemised)} itemised: ${percent(itemised, figure.amountCents)}.`,
    board,
  )
}

/** Two claims of things, of one time, that cannot both be right. */
const disagreeing = async (tell: Tell) => {
  const listed = await tell<{ items: ClaimShown[] }>({ path: '/v1/claims?limit=200' })
  const counts = listed.body.items.filter(({ figure }) => figure.kind === 'count')
  const one = counts.find(({ disagreesWith = [] }) => disagreesWith.length > 0)
  const other = counts.find(({ id }) => one?.disagreesWith?.includes(id))
  if (one?.figure.kind !== 'count' || other?.figure.kind !== 'count') throw new Error('no claims disagree')
  return moment(
    `Two claims of ${stated(other.date)} disagree: ${one.figure.count} or ${other.figure.count} ${other.figure.of}s.`,
    listed,
  )
}

/** Figures that were published, set against what is itemised and against each other. */
export const claims = async (tell: Tell): Promise<Scene> => ({
  title: 'Claimed is not itemised',
  promises: [1, 2],
  fictional: true,
  moments: [await beside(tell), await disagreeing(tell)],
  lines: [],
})
