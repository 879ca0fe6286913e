import { allocations, payment, refusal, retry, thePromise } from './money.ts'
import { chain, explanation, scoreboard } from './reckoning.ts'
import type { Scene, Tell } from './scene.ts'
import { attestations, retraction } from './words.ts'

/** The whole story, scene after scene, each told by calling the register. */
export const story = async (tell: Tell): Promise<readonly Scene[]> => {
  const promise = await thePromise(tell)
  const { scene: allocated, told } = await allocations(tell)
  const [brownfield, land, , mobility] = told
  if (brownfield === undefined || land === undefined || mobility === undefined) {
    throw new Error('the story needs four allocations')
  }
  const paid = await payment(tell, brownfield.body)
  return [
    promise,
    allocated,
    paid.scene,
    await refusal(tell),
    await retry(tell, brownfield.body),
    ...(await attestations(tell, {
      confirmed: { body: brownfield.body, etag: paid.etag },
      disputed: land,
    })),
    await retraction(tell, mobility.body),
    await scoreboard(tell),
    await explanation(tell),
    await chain(tell, brownfield.body),
  ]
}
