import type { AllocationShown, CommitmentShown, Problem } from '@parole/contract'
import type { Source } from '@parole/domain'
import { millions } from './page.ts'
import * as part from './parts.ts'
import type { Scene, Tell } from './scene.ts'

const locatorOf = (source: Source | null | undefined): string =>
  source && 'locator' in source ? `${source.locator} of the founding document` : 'unknown'

/** The promise as the register holds it. */
export const thePromise = async (tell: Tell): Promise<Scene> => {
  const promise = await tell<CommitmentShown>({
    path: `/v1/commitments/${part.commitment}?asOf=${part.asOf}`,
    gist: ({ madeOn, wording }) => `made in Lyon on ${madeOn}; source: ${locatorOf(wording?.source)}`,
  })
  return {
    title: 'The promise',
    fictional: false,
    exchanges: [promise.exchange],
    lines: [
      ...part.say(`${promise.body.promisor}: “${promise.body.title.en}”, from 2019 to 2022.`),
      ...part.say(
        '“About” is kept: the target is reached at 90 M€, and nothing passes 110 M€ before an amendment.',
      ),
    ],
  }
}

const { dunkerque, lacqPauTarbes } = part
const brownfieldAllocation: part.FictionalAllocation = {
  number: 1,
  territory: dunkerque,
  theme: 'brownfields',
  millionsOfEuros: 25,
  effectiveOn: '2019-05-14',
}
const otherAllocations: readonly Omit<part.FictionalAllocation, 'number'>[] = [
  {
    territory: dunkerque,
    theme: 'industrial-land-and-property',
    millionsOfEuros: 20,
    effectiveOn: '2019-06-20',
  },
  { territory: lacqPauTarbes, theme: 'industrial-ecology', millionsOfEuros: 30, effectiveOn: '2019-09-10' },
  {
    territory: lacqPauTarbes,
    theme: 'transport-and-mobility',
    millionsOfEuros: 24,
    effectiveOn: '2019-11-05',
  },
]
const beyondTheLimit: part.FictionalAllocation = {
  number: 5,
  territory: dunkerque,
  theme: 'digital',
  millionsOfEuros: 16,
  effectiveOn: '2019-12-10',
}
const onceOnly = 'fictional-once-only'

/** Money is allocated by theme in two territories. */
export const allocations = async (tell: Tell) => {
  const told = [await part.declare(tell, brownfieldAllocation, onceOnly)]
  for (const [index, allocation] of otherAllocations.entries()) {
    told.push(await part.declare(tell, { ...allocation, number: index + 2 }))
  }
  const scene: Scene = {
    title: 'Money is allocated, by theme, in Dunkerque and Lacq-Pau-Tarbes',
    fictional: true,
    exchanges: part.exchangesOf([...told, await part.askRoom(tell)]),
    lines: [],
  }
  return { scene, told }
}

/** A part is paid, a part given back; answers the version that this leaves. */
export const payment = async (tell: Tell, on: AllocationShown) => {
  const paid = await part.act(tell, {
    as: part.promisor,
    on,
    act: 'payments',
    body: { amountCents: 10_000_000_00, effectiveOn: '2019-10-01', source: part.fictionalSource(1) },
    gist: ({ paidCents, amountCents }) => `${millions(paidCents)} paid of ${millions(amountCents)} allocated`,
  })
  const released = await part.act(tell, {
    as: part.promisor,
    on,
    act: 'release',
    body: { amountCents: 4_000_000_00, effectiveOn: '2019-12-02', source: part.fictionalSource(1) },
    gist: ({ releasedCents, remainingCents }) =>
      `${millions(releasedCents)} released, ${millions(remainingCents)} remain`,
  })
  const scene: Scene = {
    title: 'A part is paid, a part is given back to the envelope',
    fictional: true,
    exchanges: part.exchangesOf([paid, released, await part.askRoom(tell)]),
    lines: [],
  }
  return { scene, etag: released.etag }
}

/** The allocation that would pass the limit is refused. */
export const refusal = async (tell: Tell): Promise<Scene> => {
  const refused = await tell<Problem>({
    as: part.promisor,
    method: 'POST',
    path: '/v1/deliveries',
    body: part.declaration(beyondTheLimit),
    expect: 409,
    gist: ({ code, details = {} }) =>
      `${code}: asked ${millions(Number(details.askedCents))}, room ${millions(Number(details.roomCents))} of ${millions(Number(details.limitCents))}`,
  })
  return {
    title: 'The allocation that would pass 110 M€ is refused, with the balance',
    fictional: true,
    exchanges: [refused.exchange],
    lines: part.say(`Remedy, as answered: ${refused.body.remedy}`),
  }
}

/** The first declaration again, under its idempotency key. */
export const retry = async (tell: Tell, { id }: AllocationShown): Promise<Scene> => {
  const again = await part.declare(tell, brownfieldAllocation, onceOnly)
  if (again.body.id !== id) throw new Error('a retry made a second delivery')
  return {
    title: 'A retry with the same idempotency key changes nothing',
    fictional: true,
    exchanges: part.exchangesOf([again, await part.askRoom(tell)]),
    lines: [],
  }
}
