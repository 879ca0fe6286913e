import type {
  Bilingual,
  CalendarDate,
  Obligation,
  OperatorId,
  PartyId,
  PromiseMade,
  Source,
} from '@parole/domain'
import { operators } from '../operators.ts'
import { promises } from './promises.ts'

/** An operator's part of a promise, as the founding document and what followed it word it. */
export interface FoundingCommitment {
  readonly id: string
  /** The convention it was made in. */
  readonly convention: string
  readonly promise: string
  readonly promisor: PartyId
  readonly title: Bilingual
  readonly obligation: Obligation
  /** Since when the obligation is worded so, where that is not the day of the signature. */
  readonly effectiveOn?: CalendarDate
  readonly source: Source
}

type Part = Omit<FoundingCommitment, 'convention' | 'promise' | 'title' | 'source'> &
  Partial<Pick<FoundingCommitment, 'convention' | 'title' | 'source'>>

const part = (promise: PromiseMade, { promisor, ...rest }: Part): FoundingCommitment => ({
  convention: `${promisor}-2019`,
  promise: promise.id,
  title: promise.title,
  source: promise.source,
  promisor,
  ...rest,
})

const years = { from: 2019, to: 2022 }

const banqueDesTerritoires: readonly FoundingCommitment[] = [
  part(promises.equity, {
    id: 'banque-des-territoires-equity',
    promisor: 'banque-des-territoires',
    obligation: {
      kind: 'envelope',
      instrument: 'equity',
      perYear: { amountCents: 100_000_000_00, approximate: true },
      years,
      // The document lists five themes « notamment » and closes on « etc. »: hence the sixth.
      themes: [
        'industrial-land-and-property',
        'brownfields',
        'digital',
        'industrial-ecology',
        'transport-and-mobility',
        'other',
      ],
    },
  }),
  part(promises.engineering, {
    id: 'banque-des-territoires-engineering',
    promisor: 'banque-des-territoires',
    obligation: { kind: 'envelope', instrument: 'engineering', perYear: null, years, themes: [] },
  }),
]

const businessFrance: readonly FoundingCommitment[] = [
  part(promises.internationalCoach, {
    id: 'business-france-international-coach',
    promisor: 'business-france',
    obligation: { kind: 'coverage', of: 'international-coach', due: null },
  }),
  part(promises.priorityTerritories, {
    id: 'business-france-priority-territories',
    promisor: 'business-france',
    obligation: {
      kind: 'cohort',
      perYear: { count: 20, approximate: true },
      tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
      years,
    },
  }),
]

const poleEmploi: readonly FoundingCommitment[] = [
  part(promises.trainingDiagnosis, {
    id: 'pole-emploi-training-diagnosis',
    promisor: 'pole-emploi',
    obligation: { kind: 'coverage', of: 'training-diagnosis', due: '2019-22' },
  }),
  part(promises.singleAdviser, {
    id: 'pole-emploi-single-adviser',
    promisor: 'pole-emploi',
    obligation: { kind: 'coverage', of: 'referent', due: null },
  }),
  part(promises.industrialExpertise, {
    id: 'pole-emploi-industrial-expertise',
    promisor: 'pole-emploi',
    obligation: { kind: 'unquantified', reason: 'not-countable' },
  }),
]

const bpifrance: readonly FoundingCommitment[] = [
  part(promises.fundingAccess, {
    id: 'bpifrance-funding-access',
    promisor: 'bpifrance',
    obligation: { kind: 'unquantified', reason: 'no-target' },
  }),
  part(promises.vte, {
    id: 'bpifrance-vte',
    promisor: 'bpifrance',
    obligation: {
      kind: 'volume',
      unit: 'vte-placement',
      target: { count: 100, approximate: false },
      due: '2019-09',
    },
    effectiveOn: '2019-05-23',
    source: {
      citation: 'Bpifrance, press release of 23 May 2019: a first target of 100 VTE for September 2019',
    },
  }),
]

const ofEveryOperator = (id: OperatorId, name: string): readonly FoundingCommitment[] => [
  part(promises.singleReferent, {
    id: `${id}-single-referent`,
    promisor: id,
    title: {
      fr: `Un référent unique par territoire : ${name}`,
      en: `One single referent per territory: ${name}`,
    },
    obligation: { kind: 'coverage', of: 'referent', due: null },
  }),
  part(promises.offerOfServices, {
    id: `${id}-offer-of-services`,
    promisor: id,
    title: {
      fr: `L’offre de services mise à disposition : ${name}`,
      en: `The offer of services, made available: ${name}`,
    },
    obligation: { kind: 'unquantified', reason: 'not-countable' },
  }),
]

/** The State signed all four conventions; its part of the eleventh promise is entered once, under the first. */
const state = part(promises.offerOfServices, {
  id: 'state-offer-of-services',
  promisor: 'state',
  convention: 'banque-des-territoires-2019',
  title: {
    fr: 'L’offre de services mise à disposition : l’État',
    en: 'The offer of services, made available: the State',
  },
  obligation: { kind: 'unquantified', reason: 'not-countable' },
})

/** The commitments of the eleven promises: one for each operator, and the State, that has a part in them. */
export const commitments: readonly FoundingCommitment[] = [
  ...banqueDesTerritoires,
  ...businessFrance,
  ...poleEmploi,
  ...bpifrance,
  ...operators.flatMap(({ id, name }) => ofEveryOperator(id, name)),
  state,
]
