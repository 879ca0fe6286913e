import type { AllocationShown, EnvelopeYear, Problem } from '@parole/contract'
import { millions } from './page.ts'
import * as part from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

const bank = 'banque-des-territoires'

interface FictionalAllocation {
  readonly number: number
  readonly territory: string
  readonly theme: string
  readonly millionsOfEuros: number
  readonly effectiveOn: string
}

const { dunkerque, lacqPauTarbes } = part
const brownfields: FictionalAllocation = {
  number: 1,
  territory: dunkerque,
  theme: 'brownfields',
  millionsOfEuros: 25,
  effectiveOn: '2019-05-14',
}
const others: readonly Omit<FictionalAllocation, 'number'>[] = [
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
const beyond: FictionalAllocation = {
  number: 5,
  territory: dunkerque,
  theme: 'digital',
  millionsOfEuros: 16,
  effectiveOn: '2019-12-10',
}
const onceOnly = 'fictional-once-only'

const declaration = ({ number, millionsOfEuros, ...allocation }: FictionalAllocation) => ({
  kind: 'allocation',
  commitment: part.equity,
  ...allocation,
  reference: `FICTIONAL-2019-${number}`,
  amountCents: millionsOfEuros * 100_000_000,
  source: part.proof,
  project: part.fictional(`project ${number}`),
})

const allocate = (
  tell: Tell,
  allocation: FictionalAllocation,
  expecting?: { readonly idempotencyKey: string },
) => part.declare<AllocationShown>(tell, bank, declaration(allocation), expecting)

const movement = (millionsOfEuros: number, effectiveOn: string) => ({
  amountCents: millionsOfEuros * 100_000_000,
  ...part.happened(effectiveOn),
})

/** The years of the envelope as they stand. */
export const envelope = (tell: Tell) =>
  tell<{ items: EnvelopeYear[] }>({ path: `/v1/commitments/${part.equity}/envelopes` })

/** How much of the envelope of 2019 is used. */
export const usedIn2019 = ({ body: { items } }: Told<{ items: EnvelopeYear[] }>): string =>
  millions(items.find(({ year }) => year === 2019)?.usedCents ?? Number.NaN)

const allocations = async (tell: Tell) => {
  const first = await allocate(tell, brownfields, { idempotencyKey: onceOnly })
  const next: Told<AllocationShown>[] = []
  for (const [index, allocation] of others.entries()) {
    next.push(await allocate(tell, { ...allocation, number: index + 2 }))
  }
  const [second, third, fourth] = next
  if (second === undefined || third === undefined || fourth === undefined) {
    throw new Error('the story needs four allocations')
  }
  return { first, second, third, fourth }
}

/** Money keeps within its limit, whatever is sent and however often. */
export const money = async (tell: Tell) => {
  const told = await allocations(tell)
  const { first, second, third, fourth } = told
  const allocated = await envelope(tell)
  const paid = await part.act<AllocationShown>(tell, {
    as: bank,
    on: first.body,
    act: 'payments',
    body: movement(10, '2019-10-01'),
  })
  const released = await part.act<AllocationShown>(tell, {
    as: bank,
    on: first.body,
    act: 'release',
    body: movement(4, '2019-12-02'),
  })
  const { paidCents, releasedCents } = released.body
  const refused = await part.declare<Problem>(tell, bank, declaration(beyond), { expect: 409 })
  const { askedCents, roomCents, limitCents } = refused.body.details ?? {}
  const again = await allocate(tell, brownfields, { idempotencyKey: onceOnly })
  if (again.body.id !== first.body.id) throw new Error('a retry made a second delivery')
  const scene: Scene = {
    title: 'Money has a limit',
    promises: [1],
    fictional: true,
    moments: [
      moment(
        `${usedIn2019(allocated)} allocated of “about 100”, in four themes.`,
        first,
        second,
        third,
        fourth,
        allocated,
      ),
      moment(`${millions(paidCents)} paid, ${millions(releasedCents)} given back.`, paid, released),
      moment(
        `${millions(Number(askedCents))} more refused: ${millions(Number(roomCents))} left of ${millions(Number(limitCents))}.`,
        refused,
      ),
      moment('The first, sent again, counts once.', again),
    ],
    lines: [],
  }
  return { scene, seen: { confirmed: released, disputed: second, retracted: fourth } }
}
