import type { Messages } from './messages.ts'

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
    broken: ({ headline, target, share, year }) =>
      `Le compte est clos. Justifié pour ${year}\u00a0: ${headline}, sur ${target} promis (${share}).`,
    'no-information': ({ due, target, year }) =>
      `L’échéance de ${year} était le ${due}, pour ${target} promis, et rien n’est justifié\u00a0: on ne sait pas ce qui a été fait.`,
    unproven: ({ headline, target, share, year }) =>
      `Justifié pour ${year}\u00a0: ${headline}, sur ${target} promis (${share}). Davantage a pu être fait, mais rien ne le montre.`,
    'partly-kept': ({ headline, target, share, year }) =>
      `Le compte est clos. Justifié pour ${year}\u00a0: ${headline}, sur ${target} promis (${share}).`,
    late: ({ headline, expected, target, year }) =>
      `Justifié à ce jour pour ${year}\u00a0: ${headline}\u202f; le seuil pour être dans les temps est de ${expected}, sur ${target} promis.`,
    'on-track': ({ headline, expected, target, year }) =>
      `Justifié à ce jour pour ${year}\u00a0: ${headline}\u202f; le seuil pour être dans les temps est de ${expected}, sur ${target} promis.`,
    kept: ({ headline, target, share, year }) =>
      `Justifié pour ${year}\u00a0: ${headline}, sur ${target} promis (${share}).`,
  },
  keptSoFar: ({ headline, target, share, year }) =>
    `Chaque année échue est tenue, d’autres sont à venir. La plus faible est ${year}\u00a0: ${headline} sur ${target} promis (${share}).`,
  nothingItemised: (due) =>
    `L’échéance était le ${due}, et rien n’est justifié\u00a0: on ne sait pas ce qui a été fait.`,
  withdrawn: (on, titleBefore) =>
    `La promesse a été retirée le ${on}. À la fin de la veille, sa notation était\u00a0: ${titleBefore}.`,
  unrateable: {
    'not-countable': 'Rien, dans la promesse telle qu’elle est écrite, ne peut être compté.',
    'no-target': 'La promesse peut être comptée, mais elle ne dit pas combien est dû.',
    'amount-not-published': 'Le montant promis n’a jamais été publié.',
    'no-date': 'Ni la promesse ni sa convention ne disent pour quand.',
    'promised-nationally':
      'La promesse a été faite à l’échelle du pays\u00a0: elle ne dit pas ce qui est dû à ce lieu, dont les chiffres propres sont donnés.',
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
        : `L’échéance est le ${due}\u202f; la promesse n’est pas notée avant.`,
  },
  rules: {
    withdrawn: 'Une promesse reprise reste retirée, avec la notation qu’elle avait la veille.',
    unrateable:
      'Une promesse qui en dit trop peu pour être mesurée n’est pas notée, et la raison en est donnée.',
    'not-due':
      'Rien n’est reproché à une promesse avant son échéance, ou avant qu’on puisse juger du rythme.',
    broken: 'L’échéance est passée, le compte est clos, et moins de la moitié de la cible est justifiée.',
    'no-information': 'L’échéance est passée et rien n’est justifié.',
    unproven:
      'L’échéance est passée et ce qui est justifié reste sous la cible. C’est un minimum tant que le compte n’est pas clos.',
    'partly-kept':
      'L’échéance est passée, le compte est clos, et la moitié au moins de la cible est justifiée, mais pas toute.',
    late: 'L’année court, et ce qui est justifié est en dessous du rythme.',
    'on-track':
      'Aucune année échue n’a manqué sa cible, aucune année en cours n’est sous le rythme, et des années restent à finir.',
    kept: 'L’échéance est passée et la cible est atteinte.',
  },
  worstYear: (year) => `Une promesse annuelle vaut ce que vaut sa pire année, ici ${year}.`,
  formula: ({ gross, released, disputed, promised, share }) =>
    `(engagé ${gross} \u2212 désengagé ${released} \u2212 contesté ${disputed}) ÷ promis ${promised} = ${share}`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} jours × ${promised} = ${expected}`,
  stages: { 'allocated-net': 'engagé, net des désengagements', released: 'désengagé', paid: 'versé' },
  inputs: {
    target: (year) => `Promis pour ${year}`,
    original: (year) => `Promis à l’origine pour ${year}`,
    declared: 'Déclaré par l’auteur de la promesse',
    disputed: 'Dont contesté par un bénéficiaire',
    confirmed: 'Dont confirmé par un bénéficiaire',
    released: 'Désengagé depuis',
    paid: 'Versé, hors montants contestés',
    deliveries: 'Réalisations justifiées',
    due: 'Échéance',
    otherYear: (year) => `Année ${year}`,
    since: (date) => `depuis le ${date}`,
    upTo: (date) => `jusqu’au ${date}`,
    dueFromTerm: 'Échéance au terme de la convention, la promesse n’ayant pas de date propre',
    notPublished: 'non publié',
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  leftOut: {
    disputed: (amount) => `Ce qu’un bénéficiaire conteste\u00a0: ${amount}.`,
    paid: (amount) =>
      `Ce qui est versé (${amount})\u00a0: une partie de ce qui est engagé, qui ne s’y ajoute jamais.`,
    yearsNotDue: (years, count) => `${years}\u00a0: pas encore ${count > 1 ? 'échues' : 'échue'}.`,
    yearsUnpublished: (years) => `${years}\u00a0: le montant n’a pas été publié.`,
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
