import type { AllocationShown, DeliveryShown } from '@parole/contract'
import type { TerritoryId } from '@parole/domain'
import type { BodyOf } from './api-client.ts'
import type { TestRegister } from './test-register.ts'

type Shown<S extends DeliveryShown> = Extract<BodyOf<'getDelivery'>, { readonly kind: S['kind'] }>

/** Who promised, and to whom: Dunkerque lies in Hauts-de-France; Lacq-Pau-Tarbes in two regions. */
export const promisor = 'banque-des-territoires'
export const otherOperator = 'bpifrance'
export const dunkerque = 'ti1-3208'
export const lacq = 'ti1-7505'
export const hautsDeFrance = 'region-32'
export const occitanie = 'region-76'
export const nouvelleAquitaine = 'region-75'
/** Where a payment or a release can be checked. */
export const proof = { url: 'https://example.org/statements/1' }

export const equity = 'banque-des-territoires-equity'

let references = 0

/** The declaration of 1 000 €, with a reference of its own. */
export const allocation = (changes: Readonly<Record<string, unknown>> = {}) => {
  references += 1
  return {
    kind: 'allocation',
    commitment: equity,
    territory: dunkerque,
    theme: 'brownfields',
    reference: `TEST/${references}`,
    amountCents: 1_000_00,
    effectiveOn: '2019-05-14',
    source: { url: 'https://example.org/minutes/1' },
    ...changes,
  }
}

export const publicReason = { text: 'Seen on site', visibility: 'public' } as const

/** A delivery that is an allocation. */
export const asAllocation = (delivery: Shown<DeliveryShown>): Shown<AllocationShown> => {
  if (delivery.kind !== 'allocation') throw new Error(`${delivery.id} is a ${delivery.kind}`)
  return delivery
}

/** Declares an allocation in the promisor's name. */
export const declared = async (
  { accepted }: Pick<TestRegister, 'accepted'>,
  changes: Readonly<Record<string, unknown>> = {},
) => {
  const answered = await accepted('declareDelivery', { as: promisor, body: allocation(changes) })
  return { ...answered, body: asAllocation(answered.body) }
}

/** A person who does not exist. */
export const fictionalPerson = {
  name: 'Camille Fictive',
  email: 'camille.fictive@example.org',
  phone: '+33 1 23 45 67 89',
  organisation: 'Fictional office',
}

/** The body that designates a fictional person as the promisor's referent. */
export const designation = (changes: Readonly<Record<string, unknown>> = {}) => ({
  commitment: `${promisor}-single-referent`,
  person: fictionalPerson,
  effectiveOn: '2019-05-06',
  source: proof,
  ...changes,
})

/** About twenty territories a year, exactly five of them reinforced. */
export const cohort = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2022 },
} as const

/** The body of a claim about the envelope of the promisor: a made-up figure. */
export const claim = (changes: Readonly<Record<string, unknown>> = {}) => ({
  title: { fr: '12 M€ engagés (fictif)', en: '12 M€ allocated (fictional)' },
  about: [equity],
  scope: 'national',
  date: '2019-09-24',
  since: null,
  figure: { kind: 'money', amountCents: 12_000_000_00, approximate: false, stage: 'allocated' },
  source: { citation: 'Fictional press release' },
  ...changes,
})

/** Publishes a claim in the promisor's name. */
export const published = async (
  { accepted }: Pick<TestRegister, 'accepted'>,
  changes: Readonly<Record<string, unknown>> = {},
) => accepted('publishClaim', { as: promisor, body: claim(changes) })

/** What Dunkerque asks the operator for, under an action sheet of its own. */
export const actionSheet = (changes: Readonly<Record<string, unknown>> = {}) => {
  references += 1
  return {
    territory: dunkerque,
    operator: promisor,
    actionSheet: `FICTIONAL/${references}`,
    theme: 'brownfields',
    subject: { text: 'Fictional: a mill turned into workshops' },
    amountCents: 1_500_00,
    effectiveOn: '2019-10-01',
    ...changes,
  }
}

/** Submits a request in the territory's name. */
export const submitted = async (
  { accepted }: Pick<TestRegister, 'accepted'>,
  changes: Readonly<Record<string, unknown>> & { readonly territory?: TerritoryId } = {},
) => accepted('submitRequest', { as: changes.territory ?? dunkerque, body: actionSheet(changes) })

/** The body of a convention between the State and an operator. */
export const convention = (id: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title: { fr: 'Avenant', en: 'Rider' },
  phase: 1,
  parties: ['state', promisor],
  signedOn: '2019-06-03',
  place: 'Paris',
  term: '2022',
  source: { url: 'https://example.org/rider.pdf' },
  promises: [
    {
      id: 'engineering',
      number: 2,
      title: { fr: 'Ingénierie', en: 'Engineering' },
      source: { url: 'https://example.org/rider.pdf', locator: 'page 2' },
    },
  ],
  ...changes,
})

export const engineering = {
  kind: 'envelope',
  instrument: 'engineering',
  perYear: null,
  years: { from: 2019, to: 2022 },
  themes: [],
} as const

/** The body of a commitment in a convention that the facts hold. */
export const commitment = (id: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  id,
  convention: 'banque-des-territoires-2019',
  promise: 'engineering',
  promisor,
  title: { fr: 'Ingénierie', en: 'Engineering' },
  obligation: engineering,
  source: { url: 'https://example.org/rider.pdf' },
  ...changes,
})
