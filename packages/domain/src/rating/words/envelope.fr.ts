import type { EnvelopeMessages, YearFacts } from './envelope.ts'
import { takenOff } from './messages.ts'

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

/** The words of an envelope in French. */
export const envelope = {
  ranked: {
    broken: (facts) => `Le compte est clos. ${itemised(facts)}`,
    'no-information': ({ due, target, year }) =>
      `L’échéance de ${year} était le ${due}, pour ${target} promis, et rien n’est documenté\u00a0: on ne sait pas ce qui a été fait.`,
    'claimed-only': ({ due, target, year }) =>
      `L’échéance de ${year} était le ${due}, pour ${target} promis, et rien n’est documenté\u00a0: seul un chiffre annoncé dit ce qui a été fait.`,
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
  formula: ({ gross, released, disputed, promised, share }) =>
    `${takenOff(`engagé ${gross}`, [released && `désengagé ${released}`, disputed && `contesté ${disputed}`])} ÷ promis ${promised} = ${share}`,
  stages: { 'allocated-net': 'engagé, net des désengagements', released: 'désengagé', paid: 'versé' },
  target: (year) => `Promis pour ${year}`,
  original: (year) => `Promis à l’origine pour ${year}`,
  released: 'Désengagé depuis',
  paid: 'Versé, hors montants contestés',
  notPublished: 'le document ne donne pas de montant',
  leftOut: {
    disputed: (amount) => `Ce qu’un bénéficiaire conteste\u00a0: ${amount}.`,
    paid: (amount) =>
      `Ce qui est versé (${amount})\u00a0: une partie de ce qui est engagé, qui ne s’y ajoute jamais.`,
    yearsUnpublished: (years) => `${years}\u00a0: le document ne donne pas de montant.`,
    amendedTooLate: (from, to, year) =>
      `L’avenant du ${from} (${to ?? 'sans montant'})\u00a0: postérieur à la fin de ${year}, dont la cible demeure.`,
  },
  approximateReached: (share, line) =>
    `Le montant promis est approximatif\u00a0: il est atteint à ${share}, soit ${line}.`,
  onTrack: (share) =>
    `Dans les temps\u00a0: au moins ${share} de la part écoulée du montant promis, au centime supérieur.`,
} satisfies EnvelopeMessages
