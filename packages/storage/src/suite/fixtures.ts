import { createHash } from 'node:crypto'
import type {
  Act,
  Claim,
  ClaimEvent,
  CommitmentEvent,
  Convention,
  Delivery,
  DeliveryEvent,
  Key,
  KeyEvent,
  Move,
  RecordedEvent,
  RegisterEvent,
  Request,
  RequestEvent,
  Slug,
  Source,
  StreamId,
  TerritoryId,
  Ulid,
} from '@parole/domain'
import type { Append, Call, Commit, Head, States } from '../register.ts'

const source: Source = { url: 'https://agence-cohesion-territoires.gouv.fr/accord.pdf' }
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The `n`th identity; identities sort as their numbers do. */
export const ulid = (n: number): Ulid =>
  Array.from({ length: 26 }, (_, index) => alphabet[Math.floor(n / 32 ** (25 - index)) % 32]).join('')

const by: Act['by'] = { party: 'banque-des-territoires', key: ulid(7) }
const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Events after `before`, recorded one by one, and the head they lead to. */
export const appended = <Kind extends keyof States>(
  stream: `${Kind}-${string}`,
  before: Head<Kind> | undefined,
  events: readonly RegisterEvent[],
  state: States[Kind],
  texts: Head['texts'] = before?.texts ?? {},
): Append => {
  const expectedVersion = before?.version ?? 0
  let previous = before?.hash ?? null
  const recorded = events.map((event, index): RecordedEvent => {
    const position = expectedVersion + index + 1
    const hash = hashOf([stream, position, event, previous])
    const fields = { stream, position, event, by, recordedAt: '2019-06-03T09:30:00.000Z', source: null }
    const chained: RecordedEvent = { ...fields, effectiveOn: '2019-06-01', previous, hash }
    previous = hash
    return chained
  })
  const head = { stream, version: expectedVersion + events.length, hash: previous ?? '', state, texts }
  return { expectedVersion, events: recorded, head }
}

const bilingual = { fr: 'Fonds propres', en: 'Equity' }

/** A convention's registration. */
export const convention = (id: Slug): Append => {
  const state: Convention = {
    id,
    title: bilingual,
    phase: 1,
    parties: ['state', 'banque-des-territoires'],
    signedOn: '2019-03-05',
    place: null,
    term: '2022',
    source,
    promises: [{ id: 'equity', number: 1, title: bilingual, source }],
  }
  return appended(`convention-${id}`, undefined, [{ type: 'ConventionRegistered', convention: state }], state)
}

/** A commitment's registration, with the envelope-years that it opens. */
export const commitment = (id: Slug, limits: Readonly<Record<number, number | null>>): Commit => {
  const obligation = {
    kind: 'envelope' as const,
    instrument: 'equity' as const,
    perYear: null,
    years: { from: 2019, to: 2022 },
    themes: [],
  }
  const said = {
    id,
    convention: 'accord-2019',
    promise: 'equity',
    promiseNumber: 1,
    promiseTitle: bilingual,
    title: bilingual,
    promisor: 'banque-des-territoires' as const,
    phase: 1 as const,
    madeOn: '2019-03-05',
    term: null,
  }
  const registered: CommitmentEvent = { type: 'CommitmentRegistered', ...said, obligation }
  const wordings = [{ from: '2019-03-05', obligation, source, recordedOn: '2019-03-05' }]
  const state = { ...said, wordings, noticedOn: null, closed: null, withdrawn: null }
  const moves = Object.entries(limits).map(
    ([year, limit]): Move => ({
      kind: 'open',
      balance: { commitment: id, year: Number(year), tier: null },
      unit: 'cents',
      limit,
    }),
  )
  return { appends: [appended(`commitment-${id}`, undefined, [registered], state)], moves, entries: [] }
}

/** A key's issue. */
export const key = (n: number, party: Key['party']): Append => {
  const issued = { id: ulid(n), party, role: 'writer' as const, digest: hashOf(n) }
  const event: KeyEvent = { type: 'KeyIssued', ...issued }
  const state = { ...issued, issuedAt: '2019-06-03T09:30:00.000Z', revokedAt: null }
  return appended(`key-${ulid(n)}`, undefined, [event], state)
}

/** The publication of the `n`th claim, a made-up one. */
export const claim = (n: number): Append => {
  const said = {
    id: ulid(n),
    title: { fr: 'Projets (fictif)', en: 'Projects (fictional)' },
    about: [],
    scope: 'national' as const,
    date: '2019-09',
    since: null,
    figure: { kind: 'count' as const, of: 'project' as const, count: n, approximate: true },
    source: { citation: 'Fictional' },
    replaces: null,
  }
  const event: ClaimEvent = { type: 'ClaimPublished', ...said }
  const state: Claim = { ...said, publishedBy: 'delegation', withdrawn: null, replaced: null }
  return appended(`claim-${ulid(n)}`, undefined, [event], state)
}

/** A request's submission. */
export const request = (n: number, operator: Request['operator'], territory: TerritoryId): Append => {
  const submitted = {
    id: ulid(n),
    territory,
    regions: ['region-84' as const],
    operator,
    actionSheet: `FICTIONAL-${n}`,
    theme: null,
    subject: { digest: hashOf('subject'), visibility: 'parties' as const },
    amountCents: null,
  }
  const event: RequestEvent = { type: 'RequestSubmitted', ...submitted }
  const nothingYet = { acknowledged: null, answer: null, withdrawn: null, deliveries: [] }
  const day = { on: '2019-06-01', recordedOn: '2019-06-03' }
  const state: Request = { ...submitted, submitted: day, source: null, ...nothingYet }
  const texts = { [hashOf('subject')]: { text: 'Four à induction', salt: 'sel' } }
  return appended(`request-${ulid(n)}`, undefined, [event], state, texts)
}

/** When calls are made, in seconds. */
export const calledAt = 1_559_554_200
/** How long their records count, in seconds. */
export const remembered = 345_600

/** The call that the `n`th write was made in. */
export const callOf = (n: number, at = calledAt): Call => ({
  key: ulid(7),
  idempotencyKey: `write ${n} / é`,
  at,
})

/** An answer to the `n`th write. */
export const answerOf = (n: number, at = calledAt): NonNullable<Commit['answer']> => ({
  call: callOf(n, at),
  answered: {
    payload: hashOf(n),
    status: 201,
    headers: { location: `/v1/deliveries/${ulid(n)}` },
    stream: `delivery-${ulid(n)}`,
    body: { zeta: n, alpha: [null, 0.1, ''] },
    expiresAt: at + remembered,
  },
})

/** What a delivery can be made to differ in. */
export interface DeliveryOptions {
  readonly commitment?: Slug
  readonly year?: number
  readonly territory?: TerritoryId
  readonly amountCents?: number
  readonly reference?: string
}

/** The stream of the `n`th delivery. */
export const deliveryStream = (n: number): `delivery-${string}` & StreamId => `delivery-${ulid(n)}`

/** The moves of one amount, in the balance and in every place. */
export const allocated = (
  amountCents: number,
  { commitment = 'bdt-equity', year = 2019, territory = 'ti1-3214' }: DeliveryOptions,
): readonly Move[] => [
  { kind: 'take', balance: { commitment, year, tier: null }, amount: amountCents },
  ...(['national', 'region-84', territory] as const).flatMap((scope): Move[] => {
    const figure = { kind: 'add', scope, commitment, year, month: '2019-06', standing: 'declared' } as const
    return [
      { ...figure, measure: 'allocatedCents', by: amountCents },
      { ...figure, measure: 'deliveries', by: Math.sign(amountCents) },
    ]
  }),
]

/** The declaration of the `n`th delivery: its stream, its name, its money, its answer. */
export const declaration = (n: number, options: DeliveryOptions = {}): Commit => {
  const { amountCents = 100_00, territory = 'ti1-3214', reference = `ref/${n}` } = options
  const declared = {
    id: ulid(n),
    commitment: options.commitment ?? 'bdt-equity',
    promisor: 'banque-des-territoires' as const,
    territory,
    regions: ['region-84' as const],
    reference,
    theme: 'industry',
    amountCents,
    project: { digest: hashOf('project'), visibility: 'parties' as const },
    company: null,
  }
  const event: DeliveryEvent = { type: 'AllocationDeclared', ...declared }
  const nothingYet = {
    payments: [],
    releases: [],
    attestations: [],
    textsLeft: [],
    ruling: null,
    retracted: null,
  }
  const state: Delivery = {
    ...declared,
    kind: 'allocation',
    effectiveOn: '2019-06-01',
    source,
    ...nothingYet,
  }
  const texts = { [hashOf('project')]: { text: 'Four à induction', salt: 'sel' } }
  const owner = 'banque-des-territoires'
  return {
    appends: [appended(deliveryStream(n), undefined, [event], state, texts)],
    moves: allocated(amountCents, options),
    entries: [{ kind: 'reference', owner, name: reference, stream: deliveryStream(n) }],
    answer: answerOf(n),
  }
}

/** So many payments of one cent on a delivery. */
export const payments = (before: Head<'delivery'>, count: number): Append => {
  const stream = before.stream
  const events = Array.from({ length: count }, () => ({ type: 'PaymentRecorded', amountCents: 1 }) as const)
  return appended(stream, before, events, before.state)
}
