import { type Messages, takenOff, type YearFacts } from './messages.ts'

const itemised = (facts: YearFacts): string => {
  const { itemisedAs, year, gross, allocated, headline, target, share } = facts
  switch (itemisedAs) {
    case 'counted':
      return `Documenté pour ${year}\u00a0: ${headline}, sur ${target} promis (${share}).`
    case 'nothing':
      return `Rien n’est documenté pour ${year}, sur ${target} promis.`
    case 'disputed':
      return `Tout ce qui est engagé pour ${year} (${allocated}) est contesté par un bénéficiaire et ne compte pas, sur ${target} promis.`
    case 'released':
      return `Tout ce qui avait été engagé pour ${year} (${gross}) a été désengagé depuis, sur ${target} promis.`
    default:
      return itemisedAs satisfies never
  }
}

/** The words of an explanation in French; the spaces before high punctuation do not break. */
export const messages = {
  titles: {
    withdrawn: 'retirée',
    unrateable: 'non évaluable',
    'not-due': 'pas encore échue',
    broken: 'non tenue',
    'no-information': 'sans information',
    unproven: 'non démontrée',
    'partly-kept': 'partiellement tenue',
    late: 'en retard',
    'on-track': 'dans les temps',
    kept: 'tenue',
  },
  headline: (asOf, title, what) => `Au ${asOf}\u00a0: ${title}. ${what}`,
  ranked: {
    broken: (facts) => `Le compte est clos. ${itemised(facts)}`,
    'no-information': ({ due, target, year }) =>
      `L’échéance de ${year} était le ${due}, pour ${target} promis, et rien n’est documenté\u00a0: on ne sait pas ce qui a été fait.`,
    unproven: (facts) =>
      facts.itemisedAs === 'counted'
        ? `${itemised(facts)} Davantage a pu être fait, mais rien ne le montre.`
        : itemised(facts),
    'partly-kept': (facts) => `Le compte est clos. ${itemised(facts)}`,
    late: (facts) => `${itemised(facts)} Le seuil pour être dans les temps est de ${facts.expected}.`,
    'on-track': (facts) => `${itemised(facts)} Le seuil pour être dans les temps est de ${facts.expected}.`,
    kept: itemised,
  },
  keptSoFar: ({ headline, target, share, year }) =>
    `Chaque année échue est tenue, d’autres sont à venir. La plus faible est ${year}\u00a0: ${headline} sur ${target} promis (${share}).`,
  noInformation: {
    'not-yet-declarable': (due) =>
      `L’échéance était le ${due}. Le registre ne recueille pas encore ce type de pièces à l’appui\u00a0: on ne sait pas ce qui a été fait, et ce n’est pas un silence de l’auteur de la promesse.`,
  },
  withdrawn: (on, titleBefore) =>
    `La promesse a été retirée le ${on}. À la fin de la veille, son évaluation était\u00a0: ${titleBefore}.`,
  unrateable: {
    'not-countable': 'Rien, dans la promesse telle qu’elle est écrite, ne peut être compté.',
    'no-target': 'La promesse peut être comptée, mais elle ne dit pas combien est dû.',
    'amount-not-published': 'Le document ne donne pas de montant.',
    'no-date': 'Ni la promesse ni sa convention ne disent pour quand.',
    'promised-nationally':
      'La promesse a été faite à l’échelle du pays\u00a0: elle ne dit pas ce qui est dû à ce lieu.',
  },
  notDue: {
    'not-made-yet': () => 'La promesse n’était pas encore faite.',
    'not-begun': (due) =>
      `La période n’a pas commencé${due === null ? '' : `\u202f; elle s’achève le ${due}`}.`,
    'too-early-for-pace': (due) =>
      `Trop peu de la période s’est écoulé pour juger du rythme${due === null ? '' : `\u202f; elle s’achève le ${due}`}.`,
    'before-due-date': (due) =>
      due === null
        ? 'L’échéance est à venir.'
        : `L’échéance est le ${due}\u202f; la promesse n’est pas évaluée avant.`,
  },
  rules: {
    withdrawn: 'Une promesse retirée le reste, avec l’évaluation qu’elle avait la veille.',
    unrateable:
      'Une promesse qui en dit trop peu pour être mesurée n’est pas évaluée, et la raison en est donnée.',
    'not-due':
      'Rien n’est reproché à une promesse avant son échéance, ou avant qu’on puisse juger du rythme.',
    broken: 'L’échéance est passée, le compte est clos, et moins de la moitié de la cible est documentée.',
    'no-information': 'L’échéance est passée et rien n’est documenté.',
    unproven:
      'L’échéance est passée et ce qui est documenté reste sous la cible. C’est un minimum tant que le compte n’est pas clos.',
    'partly-kept':
      'L’échéance est passée, le compte est clos, et la moitié au moins de la cible est documentée, mais pas toute.',
    late: 'L’année est en cours, et ce qui est documenté est en dessous du rythme.',
    'on-track':
      'Aucune année échue n’a manqué sa cible, aucune année en cours n’est sous le rythme, et des années restent à finir.',
    kept: 'L’échéance est passée et la cible est atteinte.',
  },
  noInformationRules: {
    'not-yet-declarable':
      'L’échéance est passée, et le registre ne recueille pas encore ce qui dirait si la promesse est tenue\u00a0: elle n’est comptée ni comme tenue, ni comme passée sous silence.',
  },
  worstYear: (year) => `Une promesse annuelle vaut ce que vaut sa pire année, ici ${year}.`,
  formula: ({ gross, released, disputed, promised, share }) =>
    `${takenOff(`engagé ${gross}`, [released && `désengagé ${released}`, disputed && `contesté ${disputed}`])} ÷ promis ${promised} = ${share}`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} jours × ${promised} = ${expected}`,
  stages: { 'allocated-net': 'engagé, net des désengagements', released: 'désengagé', paid: 'versé' },
  inputs: {
    target: (year) => `Promis pour ${year}`,
    promised: 'Promis',
    promisedYearly: (from, to) =>
      from === to ? `Promis pour ${from}` : `Promis chaque année de ${from} à ${to}`,
    nothingItemised: 'rien de documenté',
    original: (year) => `Promis à l’origine pour ${year}`,
    declared: 'Déclaré par l’auteur de la promesse',
    disputed: 'Dont contesté par un bénéficiaire',
    confirmed: 'Dont confirmé par un bénéficiaire',
    released: 'Désengagé depuis',
    paid: 'Versé, hors montants contestés',
    deliveries: 'Réalisations documentées',
    due: 'Échéance',
    otherYear: (year) => `Année ${year}`,
    since: (date) => `depuis le ${date}`,
    upTo: (date) => `jusqu’au ${date}`,
    dueFromTerm: 'Échéance au terme de la convention, la promesse n’ayant pas de date propre',
    notPublished: 'le document ne donne pas de montant',
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  owed: {
    coverage: {
      referent: 'un référent unique par territoire',
      'international-coach': 'un coach international par territoire',
      'training-diagnosis': 'un diagnostic des besoins de formation par territoire',
    },
    volume: {
      'vte-placement': (count, several) => `${count} placement${several ? 's' : ''} en VTE`,
      'accelerator-enrolment': (count, several) =>
        `${count} inscription${several ? 's' : ''} en accélérateur`,
    },
    supported: (count, several) =>
      several ? `${count} territoires accompagnés` : `${count} territoire accompagné`,
    reinforced: (count, several) => `dont ${count} renforcé${several ? 's' : ''}`,
  },
  leftOut: {
    disputed: (amount) => `Ce qu’un bénéficiaire conteste\u00a0: ${amount}.`,
    paid: (amount) =>
      `Ce qui est versé (${amount})\u00a0: une partie de ce qui est engagé, qui ne s’y ajoute jamais.`,
    yearsNotDue: (years, count) => `${years}\u00a0: pas encore ${count > 1 ? 'échues' : 'échue'}.`,
    yearsUnpublished: (years) => `${years}\u00a0: le document ne donne pas de montant.`,
    amendedTooLate: (from, to, year) =>
      `L’avenant du ${from} (${to ?? 'sans montant'})\u00a0: postérieur à la fin de ${year}, dont la cible demeure.`,
    after: (date) => `Tout ce qui a pris effet après le ${date}.`,
  },
  thresholds: {
    approximateReached: (share, line) =>
      `Le montant promis est approximatif\u00a0: il est atteint à ${share}, soit ${line}.`,
    paceFrom: (share) => `Le rythme se juge une fois ${share} de la période écoulés.`,
    onTrack: (share) =>
      `Dans les temps\u00a0: au moins ${share} de la part écoulée du montant promis, au centime supérieur.`,
    partlyKept: (share) =>
      `Une fois le compte clos\u00a0: partiellement tenue à partir de ${share} de la cible, non tenue en dessous.`,
  },
} satisfies Messages
