import type { AllocationShown, EnvelopeYear } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { millions, wrap } from './page.ts'
import type { Exchange, Tell } from './scene.ts'

/** Who and what the story is about: all of it real. */
export const promisor = 'banque-des-territoires'
export const commitment = 'banque-des-territoires-equity'
export const dunkerque = 'ti1-3208'
export const lacqPauTarbes = 'ti1-7505'
export const hautsDeFrance = 'region-32'

/** The month end at which the story is rated. */
export const asOf = '2019-12-31'

/** A remark of the teller, behind the margin of a scene. */
export const say = (text: string): readonly string[] => wrap(text, '   ')

/** A text that a party would write, made up. */
export const fictional = (text: string) => ({ text: `Fictional: ${text}`, visibility: 'public' })

/** A proof that never was. */
export const fictionalSource = (number: number) => ({
  url: `https://example.org/fictional/board-minutes-2019-${number}`,
})

/** An allocation that never was. */
export interface FictionalAllocation {
  readonly number: number
  readonly territory: string
  readonly theme: string
  readonly millionsOfEuros: number
  readonly effectiveOn: string
}

/** The body that declares it. */
export const declaration = ({ number, millionsOfEuros, ...allocation }: FictionalAllocation) => ({
  kind: 'allocation',
  commitment,
  ...allocation,
  reference: `FICTIONAL-2019-${number}`,
  amountCents: millionsOfEuros * 100_000_000,
  source: fictionalSource(number),
  project: { text: `Fictional project ${number}`, visibility: 'public' },
})

const roomIn2019 = ({ items }: { readonly items: readonly EnvelopeYear[] }): string => {
  const year = items.find((envelope) => envelope.year === 2019)
  if (year === undefined || year.roomCents === null || year.limitCents === null) return '2019: unknown'
  const { usedCents, limitCents, roomCents } = year
  return `2019: ${millions(usedCents)} used of ${millions(limitCents)}, room for ${millions(roomCents)}`
}

/** Asks how much room the envelope-year has. */
export const askRoom = (tell: Tell) =>
  tell<{ items: EnvelopeYear[] }>({ path: `/v1/commitments/${commitment}/envelopes`, gist: roomIn2019 })

/** What was declared. */
const declared = ({ theme, amountCents, territory, reference }: AllocationShown): string =>
  `${reference}: ${millions(amountCents)}, ${theme}, in ${territory}`

/** Declares a fictional allocation; a retry under the same idempotency key changes nothing. */
export const declare = (tell: Tell, allocation: FictionalAllocation, idempotencyKey?: string) =>
  tell<AllocationShown>({
    as: promisor,
    method: 'POST',
    path: '/v1/deliveries',
    body: declaration(allocation),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    gist: declared,
  })

/** An act on a delivery: who, which, what, and what to note of the answer. */
export interface Acted {
  readonly as: PartyId
  readonly on: AllocationShown
  readonly act: 'payments' | 'release' | 'confirm' | 'dispute' | 'retract'
  readonly body?: unknown
  readonly ifMatch?: string
  readonly gist: (delivery: AllocationShown) => string
}

/** Acts on a delivery. */
export const act = (tell: Tell, { on, act: name, body = {}, ...rest }: Acted) =>
  tell<AllocationShown>({
    ...rest,
    body,
    method: 'POST',
    path: `/v1/deliveries/${on.id}/${name}`,
    expect: 200,
  })

/** Where a delivery stands. */
export const standing = ({ reference, standing: said, version }: AllocationShown): string =>
  `${reference} is ${said} (version ${version})`

/** The calls of a scene. */
export const exchangesOf = (told: readonly { readonly exchange: Exchange }[]): readonly Exchange[] =>
  told.map(({ exchange }) => exchange)
