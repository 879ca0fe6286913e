import type { TestRegister } from './test-register.ts'

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

/** Declares an allocation in the promisor's name. */
export const declared = async (
  { accepted }: Pick<TestRegister, 'accepted'>,
  changes: Readonly<Record<string, unknown>> = {},
) => accepted('declareDelivery', { as: promisor, body: allocation(changes) })

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
