import {
  type Act,
  type Allocation,
  type Commitment,
  type ConfidedText,
  type Convention,
  evolve,
  type PartyId,
  type RecordedEvent,
  type RegisterEvent,
  type Request,
  record,
  type Source,
  type States,
  type StreamId,
  type StreamKind,
  seal,
} from '@parole/domain'

// One story runs through the examples. The convention and its promise are those of Lyon, 5 March 2019; the
// delivery and the request are invented. Every state and every hash is what the domain makes of it.

export const ids = {
  key: '01KA00000000000000000000K1',
  otherKey: '01KA00000000000000000000K2',
  delivery: '01KA00000000000000000000D1',
  claim: '01KA00000000000000000000C1',
  otherClaim: '01KA00000000000000000000C2',
  request: '01KA00000000000000000000A1',
} as const

const pressRelease = {
  citation: 'Press release of the first general assembly of the Territoires d’industrie, Lyon, 5 March 2019',
}

export const conventionContent: Convention = {
  id: 'lyon-2019-banque-des-territoires',
  title: {
    fr: 'Convention de mobilisation de la Banque des Territoires',
    en: 'Mobilisation agreement of the Banque des Territoires',
  },
  phase: 1,
  parties: ['state', 'banque-des-territoires'],
  signedOn: '2019-03-05',
  place: 'Lyon',
  term: '2022',
  source: pressRelease,
  promises: [
    {
      id: 'equity',
      number: 1,
      title: {
        fr: 'Environ 100 M€ par an en fonds propres dans les projets des territoires',
        en: 'About 100 M€ a year of equity in the territories’ projects',
      },
      source: pressRelease,
    },
  ],
}

export const commitmentGiven = {
  id: 'bdt-equity',
  convention: conventionContent.id,
  promise: 'equity',
  promisor: 'banque-des-territoires',
  title: { fr: 'Fonds propres', en: 'Equity' },
  obligation: {
    kind: 'envelope',
    instrument: 'equity',
    perYear: { amountCents: 100_000_000_00, approximate: true },
    years: { from: 2019, to: 2022 },
    themes: ['industrial-land', 'brownfields', 'digital', 'industrial-ecology', 'transport-and-mobility'],
  },
  source: pressRelease,
} as const

export const project: ConfidedText = {
  text: 'Turning a disused mill into workshops',
  visibility: 'public',
  salt: '5f2c8e0d9b7a4136c1e0a8d4f6b29075',
}
export const company: ConfidedText = {
  text: '123456782',
  visibility: 'parties',
  salt: '0b1d6f3a8c5e72940ad7c3e5f1b86492',
}
export const confirmation: ConfidedText = {
  text: 'Seen on site by the project committee',
  visibility: 'public',
  salt: 'c47e90ad2f5b8163e9d0a7c2b4f61538',
}

export const act = (party: PartyId, effectiveOn: string, source: Source | null): Act => ({
  by: { party, key: ids.key },
  recordedAt: '2026-11-23T09:30:00.000Z',
  today: '2026-11-23',
  effectiveOn,
  source,
})

type Step = readonly [event: RegisterEvent, act: Act]

export const tell = (stream: StreamId, steps: readonly Step[]): readonly RecordedEvent[] => {
  const told: RecordedEvent[] = []
  for (const [event, by] of steps) {
    const last = told.at(-1)
    told.push(...record(stream, last && { version: last.position, hash: last.hash }, [event], by))
  }
  return told
}

export const stateOf = <Kind extends StreamKind>(events: readonly RecordedEvent[]): States[Kind] =>
  events.reduce<States[StreamKind] | undefined>(evolve, undefined) as States[Kind]

const { promisor, obligation, source, ...commitmentRest } = commitmentGiven
const [promise] = conventionContent.promises

export const commitment: Commitment = stateOf<'commitment'>(
  tell('commitment-bdt-equity', [
    [
      {
        type: 'CommitmentRegistered',
        ...commitmentRest,
        promisor,
        promiseNumber: 1,
        promiseTitle: promise?.title ?? commitmentGiven.title,
        phase: 1,
        madeOn: conventionContent.signedOn,
        term: conventionContent.term,
        obligation: { ...obligation, themes: [...obligation.themes] },
      },
      act('delegation', conventionContent.signedOn, source),
    ],
  ]),
)

const agreement = { url: 'https://example.org/agreements/2020-017.pdf', locator: 'article 2' }

/** Declared, then paid in part, then confirmed by the territory. */
export const deliveryEvents = tell(`delivery-${ids.delivery}`, [
  [
    {
      type: 'AllocationDeclared',
      id: ids.delivery,
      commitment: commitment.id,
      promisor,
      territory: 'ti1-8413',
      regions: ['region-84'],
      reference: 'EXAMPLE-2020-017',
      theme: 'brownfields',
      amountCents: 1_250_000_00,
      project: seal(project),
      company: seal(company),
    },
    act(promisor, '2020-06-30', agreement),
  ],
  [{ type: 'PaymentRecorded', amountCents: 400_000_00 }, act(promisor, '2021-02-15', null)],
  [{ type: 'DeliveryConfirmed', seen: 2, reason: seal(confirmation) }, act('ti1-8413', '2026-11-23', null)],
])

/** The delivery after so many of its events. */
export const deliveryAt = (version: 1 | 2 | 3): Allocation =>
  stateOf<'delivery'>(deliveryEvents.slice(0, version)) as Allocation

export const subject: ConfidedText = {
  text: 'Turning a disused mill into workshops',
  visibility: 'public',
  salt: 'a81d5c07f2e94b63d05f1c7ae8b92f46',
}
export const acceptance: ConfidedText = {
  text: 'Granted without the car park',
  visibility: 'public',
  salt: '3e6fb1092cd84a75b4710e5d9fa2c683',
}

/** Submitted, then acknowledged, then accepted; then the delivery was declared on it. */
export const requestEvents = tell(`request-${ids.request}`, [
  [
    {
      type: 'RequestSubmitted',
      id: ids.request,
      territory: 'ti1-8413',
      regions: ['region-84'],
      operator: promisor,
      actionSheet: 'EXAMPLE-FA-07',
      theme: 'brownfields',
      subject: seal(subject),
      amountCents: 1_500_000_00,
    },
    act('ti1-8413', '2020-02-03', { url: 'https://example.org/action-sheets/7.pdf' }),
  ],
  [{ type: 'RequestAcknowledged' }, act(promisor, '2020-02-10', null)],
  [
    {
      type: 'RequestAccepted',
      amountCents: 1_250_000_00,
      commitment: commitment.id,
      reason: seal(acceptance),
    },
    act(promisor, '2020-05-25', { url: 'https://example.org/letters/2020-031.pdf' }),
  ],
  [{ type: 'RequestLinked', delivery: ids.delivery }, act(promisor, '2020-06-30', agreement)],
])

/** The request after so many of its events. */
export const requestAt = (version: 1 | 2 | 3 | 4): Request =>
  stateOf<'request'>(requestEvents.slice(0, version))
