import type { CommitmentShown, RatingExplained } from '@parole/contract'
import { notationOf } from '@parole/domain'
import { byMakers, makersOf } from './makers.ts'
import { hanging } from './page.ts'
import { engineering, rate } from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

interface PromiseShown {
  readonly number: number
  readonly title: string
  readonly makers: string
}

const promisesOf = (commitments: readonly CommitmentShown[]): readonly PromiseShown[] =>
  [...new Set(commitments.map(({ promiseNumber }) => promiseNumber))]
    .sort((one, other) => one - other)
    .map((number) => {
      const parts = commitments.filter(({ promiseNumber }) => promiseNumber === number)
      return {
        number,
        title: parts[0]?.promiseTitle.en ?? '',
        makers: makersOf(parts.map(({ promisor }) => promisor)),
      }
    })

/** The eleven promises as the register holds them. */
export const thePromises = async (tell: Tell): Promise<Scene> => {
  const told = await tell<{ items: CommitmentShown[] }>({
    path: '/v1/commitments?limit=200',
  })
  const promises = promisesOf(told.body.items)
  const madeOn = notationOf('en').date(told.body.items[0]?.madeOn ?? '')
  return {
    title: `What was promised in Lyon on ${madeOn}`,
    promises: promises.map(({ number }) => number),
    fictional: false,
    moments: [moment('', told)],
    lines: byMakers(promises, ({ makers }) => makers).flatMap(([makers, made]) => [
      `   ${makers}`,
      ...made.flatMap(({ number, title }) => hanging(title, `   ${String(number).padStart(2)} `)),
    ]),
  }
}

const unrated = [
  [2, engineering],
  [7, 'pole-emploi-industrial-expertise'],
  [8, 'bpifrance-funding-access'],
  [11, 'state-offer-of-services'],
] as const

/** Why, without the date and the rating that all of them share. */
const whyOf = ({ body: { explanation } }: Told<RatingExplained>): string =>
  explanation.headline.slice(explanation.headline.indexOf(explanation.title) + explanation.title.length + 2)

/** What nobody could rate is not rated, and the register says why. */
export const theUnrateable = async (tell: Tell): Promise<Scene> => {
  const told: { readonly number: number; readonly rated: Told<RatingExplained> }[] = []
  for (const [number, commitment] of unrated) told.push({ number, rated: await rate(tell, commitment) })
  const numbersFor = (reason: string): string =>
    told
      .filter(({ rated }) => whyOf(rated) === reason)
      .map(({ number }) => number)
      .join('·')
  return {
    title: 'Unrateable, and why',
    promises: unrated.map(([number]) => number),
    fictional: false,
    moments: [moment('', ...told.map(({ rated }) => rated))],
    lines: [...new Set(told.map(({ rated }) => whyOf(rated)))].flatMap((reason) =>
      hanging(reason, `   ${numbersFor(reason).padEnd(4)} `),
    ),
  }
}
