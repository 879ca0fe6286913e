import type { Language } from '@parole/domain'

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
  readonly accountedFor: (count: number, promises: number) => string
  readonly others: (counts: readonly string[]) => string
  readonly silent: (count: number) => string
  readonly notYetDeclarable: (count: number) => string
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
  accountedFor: (count, promises) => `Promises that all their makers account for: ${count} of ${promises}.`,
  others: (counts) => `The others: ${counts.join('; ')}.`,
  silent: (count) => `${count} with a silent maker`,
  notYetDeclarable: (count) => `${count} whose evidence the register does not take yet`,
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
  accountedFor: (count, promises) =>
    `Promesses dont tous les auteurs rendent compte\u00a0: ${count} sur ${promises}.`,
  others: (counts) => `Les autres\u00a0: ${counts.join('\u202f; ')}.`,
  silent: (count) => `${count} dont un auteur se tait`,
  notYetDeclarable: (count) => `${count} dont le registre ne recueille pas encore les pièces à l’appui`,
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
