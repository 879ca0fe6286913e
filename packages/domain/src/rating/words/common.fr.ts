import type { CommonMessages } from './messages.ts'

/** The words that any explanation in French needs; the spaces before high punctuation do not break. */
export const common = {
  titles: {
    withdrawn: 'retirée',
    unrateable: 'non évaluable',
    'not-due': 'pas encore échue',
    broken: 'non tenue',
    'no-information': 'sans information',
    'claimed-only': 'seulement annoncée',
    unproven: 'non démontrée',
    'partly-kept': 'partiellement tenue',
    late: 'en retard',
    'on-track': 'dans les temps',
    kept: 'tenue',
  },
  headline: (asOf, place, title, what) =>
    `Au ${asOf}${place === null ? '' : `, ${place}`}\u00a0: ${title}. ${what}`,
  places: {
    region: (name) => `pour la région ${name}`,
    territory: (name) => `pour le territoire ${name}`,
  },
  withdrawn: (on, titleBefore) =>
    `La promesse a été retirée le ${on}. À la fin de la veille, son évaluation était\u00a0: ${titleBefore}.`,
  recordedLate: (from, recorded, due) =>
    `Elle est jugée selon l’avenant du ${from}, enregistré le ${recorded}, après l’échéance du ${due}.`,
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
    'nothing-owed': (due) => `Rien n’était dû ici${due === null ? '' : ` le ${due}`}.`,
  },
  kept: {
    'reached-in-due-month': (due) =>
      `L’objectif a été atteint dans le mois de l’échéance, le ${due}\u00a0: les chiffres sont tenus par mois et ne disent pas si c’était à ce jour.`,
  },
  rules: {
    withdrawn: 'Une promesse retirée le reste, avec l’évaluation qu’elle avait la veille.',
    unrateable:
      'Une promesse qui en dit trop peu pour être mesurée n’est pas évaluée, et la raison en est donnée.',
    'not-due':
      'Rien n’est reproché à une promesse avant son échéance, ou avant qu’on puisse juger du rythme.',
    broken: 'L’échéance est passée, le compte est clos, et moins de la moitié de la cible est documentée.',
    'no-information': 'L’échéance est passée et rien n’est documenté.',
    'claimed-only':
      'L’échéance est passée et rien n’est documenté\u00a0: un chiffre a été publié, et un chiffre seul ne démontre rien.',
    unproven:
      'L’échéance est passée et ce qui est documenté reste sous la cible. C’est un minimum tant que le compte n’est pas clos.',
    'partly-kept':
      'L’échéance est passée, le compte est clos, et la moitié au moins de la cible est documentée, mais pas toute.',
    late: 'La période est en cours, et ce qui est documenté est en dessous du rythme.',
    'on-track':
      'Rien de ce qui est échu n’a manqué sa cible, rien de ce qui est en cours n’est sous le rythme, et la fin est à venir.',
    kept: 'L’échéance est passée et la cible est atteinte.',
  },
  worstYear: (year) => `Une promesse annuelle vaut ce que vaut sa pire année, ici ${year}.`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} jours × ${promised} = ${expected}`,
  inputs: {
    promised: 'Promis',
    original: 'Promis à l’origine',
    nothingItemised: 'rien de documenté',
    declared: 'Déclaré par l’auteur de la promesse',
    disputed: 'Dont contesté par un bénéficiaire',
    confirmed: 'Dont confirmé par un bénéficiaire',
    deliveries: 'Réalisations documentées',
    due: 'Échéance',
    dueFromTerm: 'Échéance au terme de la convention, la promesse n’ayant pas de date propre',
    otherYear: (year) => `Année ${year}`,
    since: (date, recorded) => `depuis le ${date}${recorded === null ? '' : ` (enregistré le ${recorded})`}`,
    upTo: (date) => `jusqu’au ${date}`,
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  leftOut: {
    yearsNotDue: (years, count) => `${years}\u00a0: pas encore ${count > 1 ? 'échues' : 'échue'}.`,
    amendedTooLate: (from, what, due) =>
      `L’avenant du ${from}${what === null ? '' : ` (${what})`}\u00a0: postérieur à l’échéance du ${due}, il ne change rien à ce qui était dû alors.`,
    after: (date) => `Tout ce qui a pris effet après le ${date}.`,
  },
  thresholds: {
    approximateReached: (share, line) =>
      `Le nombre promis est approximatif\u00a0: il est atteint à ${share}, soit ${line}.`,
    paceFrom: (share) => `Le rythme se juge une fois ${share} de la période écoulés.`,
    partlyKept: (share) =>
      `Une fois le compte clos\u00a0: partiellement tenue à partir de ${share} de la cible, non tenue en dessous.`,
  },
  more: (count) => (count > 1 ? `${count} autres` : `${count} autre`),
} satisfies CommonMessages
