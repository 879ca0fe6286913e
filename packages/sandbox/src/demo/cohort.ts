import type { CohortShown, Problem, SelectionShown } from '@parole/contract'
import { findTerritories } from '@parole/reference'
import { act, dunkerque, happened } from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

const cohort = '/v1/commitments/business-france-priority-territories/cohorts/2019'
const as = 'business-france'
const selectedOn = '2019-06-03'
const supportedOn = '2019-11-18'

/** Dunkerque and enough others of 2019, in their official order: which ones is made up. */
const candidates = (): readonly string[] =>
  [
    dunkerque,
    ...findTerritories({ phase: 1, asOf: selectedOn })
      .map(({ id }) => id)
      .filter((id) => id !== dunkerque),
  ].slice(0, 23)

const select = <Answer>(tell: Tell, territory: string, tier: 'reinforced' | null, expect = 200) =>
  tell<Answer>({
    as,
    method: 'PUT',
    path: `${cohort}/${territory}`,
    body: { tier, ...happened(selectedOn) },
    expect,
  })

const listed = ({ body: { details = {} } }: Told<Problem>): number =>
  (details.selected as readonly string[]).length

/** Twenty-two are chosen and eighteen supported: a promise is kept by what was done. */
export const priority = async (tell: Tell): Promise<Scene> => {
  const places = candidates()
  const five: Told<SelectionShown>[] = []
  for (const one of places.slice(0, 5)) five.push(await select(tell, one, 'reinforced'))
  const sixth = await select<Problem>(tell, places[5] ?? '', 'reinforced', 409)
  const seventeen: Told<SelectionShown>[] = []
  for (const one of places.slice(5, 22)) seventeen.push(await select(tell, one, null))
  const twentyThird = await select<Problem>(tell, places[22] ?? '', null, 409)
  const supported: Told<SelectionShown>[] = []
  for (const { body } of [...five, ...seventeen].slice(0, 18)) {
    supported.push(await act(tell, { as, on: body, act: 'support', body: happened(supportedOn) }))
  }
  const read = await tell<CohortShown>({ path: cohort })
  return {
    title: 'Five, and about twenty',
    promises: [4],
    fictional: true,
    moments: [
      moment(`A sixth reinforced territory refused, the ${listed(sixth)} named.`, ...five, sixth),
      moment(`A 23rd refused, the ${listed(twentyThird)} named.`, ...seventeen, twentyThird),
      moment(
        `${read.body.selected.headline} selected, ${read.body.supported.headline} supported: only support counts.`,
        ...supported,
        read,
      ),
    ],
    lines: [],
  }
}
