import { operationOf } from './operation.ts'
import { aside, type Ink, rule, width, wrap } from './page.ts'
import type { Exchange, Moment, Scene } from './scene.ts'

const margin = '   '

/** Which call a moment is told by: its last write, or what it read last. */
const tellingOf = ({ exchanges }: Moment): Exchange | undefined =>
  exchanges.findLast(({ method }) => method !== 'GET') ?? exchanges.at(-1)

const outcomeOf = ({ status, replayed }: Exchange, times: number): string => {
  if (status >= 400) return ` ${status}`
  if (replayed) return ' replayed'
  return times === 1 ? '' : `×${times}`
}

const linesOf = (moment: Moment, ink: Ink): readonly string[] => {
  const telling = tellingOf(moment)
  if (telling === undefined || moment.said === '') return []
  const operation = operationOf(telling)
  const times = moment.exchanges.filter(
    (one) => operationOf(one) === operation && one.status === telling.status,
  ).length
  const note = `${operation}${outcomeOf(telling, times)}`
  const said = wrap(moment.said, margin, width - note.length - 2)
  return aside(said, note, telling.status < 400 ? ink.good : ink.bad, ink.quiet)
}

const titleOf = ({ title, promises, fictional }: Scene, index: number, ink: Ink): readonly string[] =>
  aside(
    [`${index + 1}. ${title}${fictional ? ' [fictional]' : ''}`],
    promises.length < 11 ? promises.join('·') : '',
    ink.strong,
    ink.quiet,
  )

/** The story on a page of 80 columns. */
export const layout = (scenes: readonly Scene[], ink: Ink): string =>
  [
    rule,
    ink.strong('Parole: was the word kept?'),
    ...wrap(
      'Real: territories, promises, dates, claims. Made up, and marked [fictional]: amounts, projects, persons, companies, attestations. Right: promises, operations.',
    ),
    rule,
    ...scenes.flatMap((scene, index) => [
      '',
      ...titleOf(scene, index, ink),
      ...scene.moments.flatMap((moment) => linesOf(moment, ink)),
      ...scene.lines,
    ]),
    '',
  ].join('\n')
