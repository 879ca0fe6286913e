import type { RatingExplained } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { operators } from '@parole/reference'
import type { Tell } from './scene.ts'

/** Who and what the story is about: all of it real. */
export const equity = 'banque-des-territoires-equity'
export const engineering = 'banque-des-territoires-engineering'
export const dunkerque = 'ti1-3208'
export const lacqPauTarbes = 'ti1-7505'
export const hautsDeFrance = 'region-32'

/** Who acts in the story. */
export const tellers: readonly PartyId[] = [
  'delegation',
  ...operators.map(({ id }) => id),
  dunkerque,
  hautsDeFrance,
]

/** The month end at which promises are rated: the first at which the year 2019 is over. */
export const asOf = '2020-01-31'

/** A text that a party would write, made up. */
export const fictional = (text: string) => ({ text: `Fictional: ${text}`, visibility: 'public' })

/** A proof that never was. */
export const proof = { url: 'https://example.org/fictional/proof' }

/** A company that never was: a number that is well formed, and given to nobody. */
export const company = { siren: '123456782', visibility: 'parties' }

/** The day on which something happened, and its made-up proof. */
export const happened = (effectiveOn: string) => ({ effectiveOn, source: proof })

/** An act on a delivery: who, which, what. */
export interface Acted {
  readonly as: PartyId
  readonly on: { readonly id: string }
  readonly act: 'payments' | 'release' | 'support' | 'confirm' | 'dispute' | 'retract'
  readonly body?: unknown
  readonly ifMatch?: string
}

/** Acts on a delivery. */
export const act = <Delivery>(tell: Tell, { on, act: name, body = {}, ...rest }: Acted) =>
  tell<Delivery>({ ...rest, body, method: 'POST', path: `/v1/deliveries/${on.id}/${name}`, expect: 200 })

/** Declares a delivery. */
export const declare = <Delivery>(
  tell: Tell,
  as: PartyId,
  body: Readonly<Record<string, unknown>>,
  expecting: { readonly expect?: number; readonly idempotencyKey?: string } = {},
) => tell<Delivery>({ as, method: 'POST', path: '/v1/deliveries', body, ...expecting })

/** How a commitment is rated at the date of the story, and why. */
export const rate = (tell: Tell, commitment: string) =>
  tell<RatingExplained>({ path: `/v1/commitments/${commitment}/rating?asOf=${asOf}&language=en` })
