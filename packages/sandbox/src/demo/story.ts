import { notationOf } from '@parole/domain'
import { claims } from './claims.ts'
import { priority } from './cohort.ts'
import { money } from './money.ts'
import { asOf, dunkerque } from './parts.ts'
import { people } from './people.ts'
import { thePromises, theUnrateable } from './promises.ts'
import { reckoning } from './reckoning.ts'
import { requests } from './requests.ts'
import type { Scene, Tell } from './scene.ts'
import { scoreboard } from './scoreboard.ts'
import { volumes } from './volumes.ts'
import { words } from './words.ts'

/** The whole story, scene after scene, each told by calling the register. */
export const story = async (tell: Tell): Promise<readonly Scene[]> => {
  const promises = await thePromises(tell)
  const { scene: allocated, seen } = await money(tell)
  return [
    promises,
    allocated,
    await words(tell, seen),
    await people(tell),
    await priority(tell),
    await volumes(tell),
    await requests(tell),
    await claims(tell),
    await theUnrateable(tell),
    await reckoning(tell, seen.confirmed.body),
    await scoreboard(tell, 'national', `Scoreboard: France, ${notationOf('en').date(asOf)}`, [
      'Declared: less disputed. Blank: not known. *: 1 and 2 together.',
    ]),
    await scoreboard(tell, dunkerque, 'Scoreboard: Dunkerque', [
      'Promised to the whole country: unrateable here.',
    ]),
  ]
}
