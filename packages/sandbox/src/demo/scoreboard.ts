import type { ScoreboardShown } from '@parole/contract'
import { byMakers, makersOf } from './makers.ts'
import { column, millions, wrap } from './page.ts'
import { asOf } from './parts.ts'
import { moment, type Scene, type Tell } from './scene.ts'

type PromiseShown = ScoreboardShown['promises'][number]
type Part = PromiseShown['commitments'][number]

/** What a row shows of one maker's part, or of several who stand alike. */
interface Standing {
  readonly rating: string
  readonly declared: string
  readonly confirmed: string
  readonly claimed: string
}

const confirmedAs = (figure: number, write: (figure: number) => string = String): string =>
  figure === 0 ? '–' : write(figure)

/** Nothing itemised is a blank: what is not known is not 0. */
const itemisedOf = ({ kind, isItemised, figures, counts, cohortYears }: Part['rating']) => {
  if (!isItemised) return { declared: '', confirmed: '' }
  if (kind === 'envelope') {
    const { headlineCents, confirmedCents } = figures.allocated
    return { declared: millions(headlineCents), confirmed: confirmedAs(confirmedCents, millions) }
  }
  const supported = cohortYears.at(0)?.supported
  if (counts === null && supported !== undefined) {
    return { declared: String(supported.headline), confirmed: confirmedAs(supported.confirmed) }
  }
  const { declared, disputed, confirmed } = figures.deliveries
  return counts === null
    ? { declared: String(declared - disputed), confirmed: confirmedAs(confirmed) }
    : { declared: `${counts.headline}/${counts.target}`, confirmed: confirmedAs(counts.confirmed) }
}

const claimedOf = ({ claims }: Part['rating']): string =>
  claims
    .map(({ figure, alsoAbout }) => {
      const said = figure.kind === 'money' ? millions(figure.amountCents) : String(figure.count)
      return alsoAbout.length === 0 ? said : `${said}*`
    })
    .join(', ')

const row = (label: string, { rating, declared, confirmed, claimed }: Standing): string =>
  [
    `   ${column(label, 26)}`,
    column(rating, 16),
    declared.padStart(10),
    confirmed.padStart(10),
    claimed.padStart(9),
  ]
    .join(' ')
    .trimEnd()

/** One row for most of the makers of a promise, and one for each group that stands otherwise. */
const rowsOf = ({ number, promise, commitments }: PromiseShown) => {
  const label = `${String(number).padStart(2)} ${promise.replaceAll('-', ' ')}`
  const standings = commitments.map(({ promisor, rating }) => ({
    promisor,
    standing: { rating: rating.code, ...itemisedOf(rating), claimed: claimedOf(rating) },
  }))
  const alike = byMakers(standings, ({ standing }) => JSON.stringify(standing))
  return alike
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([, group], index) => {
      const [first] = group
      const makers = makersOf(group.map(({ promisor }) => promisor))
      return first === undefined ? [] : [row(index === 0 ? label : `     ${makers}`, first.standing)]
    })
}

const heading: Standing = {
  rating: 'rating',
  declared: 'declared',
  confirmed: 'confirmed',
  claimed: 'claimed',
}

const rows = ({ promises, claims }: ScoreboardShown): readonly string[] => [
  row('', claims.length === 0 ? { ...heading, claimed: '' } : heading),
  ...byMakers(promises, ({ commitments }) => makersOf(commitments.map(({ promisor }) => promisor))).flatMap(
    ([makers, made]) => [`   ${makers}`, ...made.flatMap((promise) => rowsOf(promise))],
  ),
]

const totals = ({ totals: { promises, accounting, withEvidence } }: ScoreboardShown): string => {
  if (accounting === null) return `Evidence here: ${withEvidence} of ${promises} promises.`
  const { accountedFor, notAccountedFor, nothingDue } = accounting
  const silent = notAccountedFor === 0 ? '' : ` silent: ${notAccountedFor};`
  return `Accounted for: ${accountedFor} of ${promises} promises;${silent} nothing due: ${nothingDue}.`
}

/** Where each of the eleven promises stands, in one place. */
export const scoreboard = async (
  tell: Tell,
  scope: string,
  title: string,
  notes: readonly string[] = [],
): Promise<Scene> => {
  const board = await tell<ScoreboardShown>({
    path: `/v1/scoreboards/${scope}?asOf=${asOf}`,
  })
  return {
    title,
    promises: board.body.promises.map(({ number }) => number),
    fictional: true,
    moments: [moment(totals(board.body), board)],
    lines: [...rows(board.body), ...notes.flatMap((note) => wrap(note, '   '))],
  }
}
