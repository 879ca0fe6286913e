import type { CountUnit, Language } from '@parole/domain'

/** Of which time evidence is set beside a claim. */
type When = 'by-then' | 'in-period'

const then: Readonly<Record<Language, Readonly<Record<When, string>>>> = {
  en: { 'by-then': 'by then', 'in-period': 'in that period' },
  fr: { 'by-then': 'alors', 'in-period': 'sur cette période' },
}

/** The words of a page that do not come with the answer. */
export interface Words {
  readonly scoreboard: (scope: string, asOf: string) => string
  readonly phase: (phase: number) => string
  /** Four columns: the heading over the numbers of promises. */
  readonly number: string
  readonly promise: string
  readonly promisor: string
  readonly rating: string
  /** Amounts are written out, with their currency. */
  readonly allocated: (headline: string, confirmed: string) => string
  /** What is counted of what was promised: territories, placements, enrolments. */
  readonly counted: (unit: string, headline: number, target: number, confirmed: number) => string
  readonly units: Readonly<Record<CountUnit, string>>
  /** A published figure, and what is itemised beside it. */
  readonly claimed: (title: string, figure: string, period: string) => string
  /** Itemised up to the date of a figure or, where it is of a period, in that period. */
  readonly beside: (itemised: string, share: string, when: When) => string
  readonly nothingBeside: (when: When) => string
  readonly disagreeing: string
  readonly claims: string
  readonly accountedFor: (count: number, promises: number) => string
  readonly others: (counts: readonly string[]) => string
  readonly silent: (count: number) => string
  readonly nothingDue: (count: number) => string
  /** On the scoreboard of a region or a territory. */
  readonly withEvidence: (count: number, promises: number) => string
  readonly accountsAreNational: string
  readonly ratings: (counts: string) => string
  readonly why: string
  readonly labelled: (label: string, value: string) => string
  readonly formula: string
  readonly inputs: string
  readonly source: string
  readonly leftOut: string
  readonly rule: string
  readonly thresholds: string
}

const en: Words = {
  scoreboard: (scope, asOf) => `Scoreboard ${scope}, on ${asOf}`,
  phase: (phase) => `Phase ${phase}`,
  number: 'No. ',
  promise: 'Promise',
  promisor: 'promised by',
  rating: 'rating',
  allocated: (headline, confirmed) =>
    `allocated, less released: ${headline} declared less disputed, of which ${confirmed} confirmed`,
  counted: (unit, headline, target, confirmed) =>
    `${unit}: ${headline} of ${target}, declared less disputed, of which ${confirmed} confirmed`,
  units: { territories: 'territories', placements: 'VTE placements', enrolments: 'accelerator enrolments' },
  claimed: (title, figure, period) => `claimed (${period}): ${figure}, ${title}`,
  beside: (itemised, share, when) => `itemised ${then.en[when]}: ${itemised} (${share})`,
  nothingBeside: (when) => `nothing of the kind itemised ${then.en[when]}`,
  disagreeing: 'another claim of that time disagrees',
  claims: 'Claimed, and what is itemised beside it',
  accountedFor: (count, promises) => `Promises that all their makers account for: ${count} of ${promises}.`,
  others: (counts) => `The others: ${counts.join('; ')}.`,
  silent: (count) => `${count} with a silent maker`,
  nothingDue: (count) => `${count} with nothing due`,
  withEvidence: (count, promises) => `Promises with evidence here: ${count} of ${promises}.`,
  accountsAreNational: 'Accounts are kept for the whole country: see the national scoreboard.',
  ratings: (counts) => `Commitments by rating: ${counts}.`,
  why: 'Why one is rated so: parole explain <commitment>',
  labelled: (label, value) => `${label}: ${value}`,
  formula: 'Formula',
  inputs: 'Inputs',
  source: 'Source',
  leftOut: 'Left out',
  rule: 'Rule',
  thresholds: 'Thresholds',
}

/** The spaces before high punctuation do not break. */
const fr: Words = {
  scoreboard: (scope, asOf) => `Tableau de bord ${scope}, au ${asOf}`,
  phase: (phase) => `Phase ${phase}`,
  number: 'N°  ',
  promise: 'Promesse',
  promisor: 'promis par',
  rating: 'évaluation',
  allocated: (headline, confirmed) =>
    `engagé, net des désengagements\u00a0: ${headline} déclarés hors montants contestés, dont ${confirmed} confirmés`,
  counted: (unit, headline, target, confirmed) =>
    `${unit}\u00a0: ${headline} sur ${target} déclarés hors contestés, dont ${confirmed} confirmés`,
  units: {
    territories: 'territoires',
    placements: 'placements en VTE',
    enrolments: 'inscriptions en accélérateur',
  },
  claimed: (title, figure, period) => `annoncé (${period})\u00a0: ${figure}, ${title}`,
  beside: (itemised, share, when) => `documenté ${then.fr[when]}\u00a0: ${itemised} (${share})`,
  nothingBeside: (when) => `rien de tel n’était documenté ${then.fr[when]}`,
  disagreeing: 'un autre chiffre annoncé alors le contredit',
  claims: 'Annoncé, et ce qui est documenté en regard',
  accountedFor: (count, promises) =>
    `Promesses dont tous les auteurs rendent compte\u00a0: ${count} sur ${promises}.`,
  others: (counts) => `Les autres\u00a0: ${counts.join('\u202f; ')}.`,
  silent: (count) => `${count} dont un auteur se tait`,
  nothingDue: (count) => `${count} où rien n’est échu`,
  withEvidence: (count, promises) => `Promesses documentées ici\u00a0: ${count} sur ${promises}.`,
  accountsAreNational: 'Les comptes sont tenus pour tout le pays\u00a0: voir le tableau de bord national.',
  ratings: (counts) => `Engagements par évaluation\u00a0: ${counts}.`,
  why: 'Pourquoi cette évaluation\u00a0: parole explain <commitment>',
  labelled: (label, value) => `${label}\u00a0: ${value}`,
  formula: 'Calcul',
  inputs: 'Données',
  source: 'Source',
  leftOut: 'Ce qui ne compte pas',
  rule: 'Règle',
  thresholds: 'Seuils',
}

const words: Record<Language, Words> = { en, fr }

/** The words of a language. */
export const wordsOf = (language: Language): Words => words[language]
