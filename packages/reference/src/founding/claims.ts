import type { Bilingual, ClaimFigure, ClaimUnit, Source, StatedDate } from '@parole/domain'

/** A published figure as it was published: never more precise, and of no stage that was not said. */
export interface FoundingClaim {
  /** Stable in every release; the register gives the claim an identity of its own. */
  readonly id: string
  readonly title: Bilingual
  /** The commitments that it is about, all of them together; none for the programme as a whole. */
  readonly about: readonly string[]
  readonly scope: 'national'
  /** The last day that the figure counts, not the one on which it was published where that is known to be another. */
  readonly date: StatedDate
  /** The first one, where it is of a period; `null` from the beginning. */
  readonly since: StatedDate | null
  readonly figure: ClaimFigure
  readonly source: Source
}

type Stage = Extract<ClaimFigure, { kind: 'money' }>['stage']

const million = 1_000_000_00

const money = (millions: number, stage: Stage = 'unknown', approximate = false): ClaimFigure => ({
  kind: 'money',
  // No figure here is finer than 0.1 million: a product of floats is not left to chance.
  amountCents: Math.round(millions * million),
  approximate,
  stage,
})

const count = (of: ClaimUnit, number: number, approximate = false): ClaimFigure => ({
  kind: 'count',
  of,
  count: number,
  approximate,
})

/** What the press reported, without naming who published it. */
const press = (of: string): Source => ({
  citation: `Figure published ${of}, as reported in the press; by whom is not known`,
})

const claim = (
  id: string,
  date: StatedDate,
  figure: ClaimFigure,
  {
    fr,
    en,
    source,
    about = [],
    since = null,
  }: Bilingual & Pick<FoundingClaim, 'source'> & Partial<Pick<FoundingClaim, 'about' | 'since'>>,
): FoundingClaim => ({ id, title: { fr, en }, about, scope: 'national', date, since, figure, source })

/** Two figures of one month that cannot be reconciled: stage, scope and source were not kept. */
const september2019 = [
  claim('projects-24-september-2019', '2019-09-24', count('project', 474), {
    fr: '474 projets',
    en: '474 projects',
    source: press('on 24 September 2019'),
  }),
  claim('contracts-24-september-2019', '2019-09-24', count('contract', 29), {
    fr: '29 contrats ou protocoles',
    en: '29 contracts or protocols',
    source: press('on 24 September 2019'),
  }),
  claim('allocated-24-september-2019', '2019-09-24', money(260, 'allocated'), {
    fr: '260 M€ engagés',
    en: '260 M€ allocated',
    source: press('on 24 September 2019'),
  }),
  claim('banque-des-territoires-24-september-2019', '2019-09-24', money(180, 'allocated'), {
    fr: '180 M€ de la Banque des Territoires, sur 260 M€ engagés',
    en: '180 M€ of the Banque des Territoires, out of 260 M€ allocated',
    // Nothing says which of its two envelopes the money is from.
    about: ['banque-des-territoires-equity', 'banque-des-territoires-engineering'],
    source: press('on 24 September 2019'),
  }),
  claim('projects-september-2019', '2019-09', count('project', 231), {
    fr: '231 projets se partageant 108 M€',
    en: '231 projects sharing 108 M€',
    source: press('in September 2019'),
  }),
  claim('money-september-2019', '2019-09', money(108), {
    fr: '108 M€ pour 231 projets',
    en: '108 M€ for 231 projects',
    source: press('in September 2019'),
  }),
]

/** The operators' firm answers on action sheets, and what they amount to, twice the same. */
const answers = [
  { slug: '11-april-2019', date: '2019-04-11', of: 'on 11 April 2019' },
  { slug: '23-may-2019', date: '2019-05-23', of: 'on 23 May 2019' },
].flatMap(({ slug, date, of }) => [
  claim(`answers-${slug}`, date, count('answer', 25), {
    fr: '25 réponses d’opérateurs sur des fiches-actions',
    en: '25 operator answers on action sheets',
    source: press(of),
  }),
  claim(`answers-money-${slug}`, date, money(1, 'unknown', true), {
    fr: 'Environ 1 M€ pour 25 réponses d’opérateurs',
    en: 'About 1 M€ for 25 operator answers',
    source: press(of),
  }),
])

const later = [
  claim('projects-february-2020', '2020-02', count('project', 1_200), {
    fr: '1 200 projets, un tiers ayant reçu une réponse',
    en: '1,200 projects, one third of them answered',
    source: press('in February 2020'),
  }),
  claim('money-february-2020', '2020-02', money(458.3), {
    fr: '458,3 M€',
    en: '458.3 M€',
    source: press('in February 2020'),
  }),
  claim('projects-november-2020', '2020-11', count('project', 1_600), {
    fr: '1 600 projets',
    en: '1,600 projects',
    source: press('in November 2020'),
  }),
  claim('projects-november-2021', '2021-11', count('project', 1_800), {
    fr: '1 800 projets',
    en: '1,800 projects',
    source: press('in November 2021'),
  }),
  claim('money-november-2021', '2021-11', money(1_370), {
    fr: '1,37 Md€',
    en: '1.37 bn€',
    source: press('in November 2021'),
  }),
]

const placements = [
  { year: '2019', number: 119, about: false },
  { year: '2020', number: 150, about: true },
  { year: '2021', number: 377, about: false },
].map(({ year, number, about }) =>
  claim(`vte-${year}`, year, count('vte-placement', number, about), {
    fr: `${about ? 'Environ ' : ''}${number} VTE signés en ${year}`,
    en: `${about ? 'About ' : ''}${number} VTE signed in ${year}`,
    about: ['bpifrance-vte'],
    since: year,
    source: press(`for ${year}`),
  }),
)

const auditors: Source = { citation: 'Cour des comptes, 21 November 2024, on 2018–2023' }

const audit = [
  claim('cour-des-comptes-allocated', '2023', money(1_700, 'allocated'), {
    fr: '1,7 Md€ engagés de 2018 à 2023',
    en: '1.7 bn€ allocated from 2018 to 2023',
    since: '2018',
    source: auditors,
  }),
  claim('cour-des-comptes-paid', '2023', money(794, 'paid'), {
    fr: '794 M€ effectivement déployés de 2018 à 2023',
    en: '794 M€ actually deployed from 2018 to 2023',
    since: '2018',
    source: auditors,
  }),
]

/**
 * The figures that were published about the programme, each by itself. A share ("one third answered") or an
 * objective (1,000 VTE in 2021, 1.4 bn€) is no figure of what was done, and stands in no claim.
 */
export const claims: readonly FoundingClaim[] = [
  ...answers,
  ...september2019,
  ...later,
  ...placements,
  ...audit,
]
