import { takenOff } from './messages.ts'
import type { VolumeFacts, VolumeMessages, VolumeUnit } from './volume.ts'

const things: VolumeMessages['things'] = {
  placements: (count, number) => `${count} placement${number > 1 ? 's' : ''} en VTE`,
  enrolments: (count, number) => `${count} inscription${number > 1 ? 's' : ''} en accélérateur`,
}

const of = (unit: VolumeUnit, { count, written }: VolumeFacts['headline']): string =>
  things[unit](written, count)

const itemised = (facts: VolumeFacts): string => {
  const { unit, upTo, countedAs, declared, headline, target, share } = facts
  switch (countedAs) {
    case 'counted':
      return `Documenté jusqu’au ${upTo}\u00a0: ${of(unit, headline)}, pour une cible de ${target} (${share}).`
    case 'nothing':
      return `Rien n’est documenté jusqu’au ${upTo}, pour une cible de ${target}.`
    case 'disputed':
      return `Tout ce qui est documenté jusqu’au ${upTo} (${of(unit, declared)}) est contesté par un bénéficiaire et ne compte pas, pour une cible de ${target}.`
    case 'of-another-time':
      return `Tout ce qui est documenté est postérieur au ${upTo}, pour une cible de ${target}.`
    default:
      return countedAs satisfies never
  }
}

/** The words of a volume in French. */
export const volume = {
  things,
  ranked: {
    broken: (facts) => `Le compte est clos. ${itemised(facts)}`,
    'no-information': ({ due, target }) =>
      `L’échéance était le ${due}, pour une cible de ${target}, et rien n’est documenté\u00a0: on ne sait pas ce qui a été fait.`,
    'claimed-only': ({ due, target }) =>
      `L’échéance était le ${due}, pour une cible de ${target}, et rien n’est documenté\u00a0: seul un chiffre annoncé dit ce qui a été fait.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} Davantage a pu être fait, mais rien ne le montre.`
        : itemised(facts),
    'partly-kept': (facts) => `Le compte est clos. ${itemised(facts)}`,
    late: (facts) => `${itemised(facts)} Le seuil pour être dans les temps est de ${facts.expected}.`,
    'on-track': (facts) => `${itemised(facts)} Le seuil pour être dans les temps est de ${facts.expected}.`,
    kept: itemised,
  },
  soFar: itemised,
  late: ({ due, whenDue, reachedOn, days }, headline, target) =>
    `À l’échéance, le ${due}\u00a0: ${whenDue.written}, pour une cible de ${target}\u202f; au ${reachedOn}, ${headline}, avec ${days.written} ${days.count > 1 ? 'jours' : 'jour'} de retard au plus.`,
  formula: (declared, disputed, promised, share) =>
    `${takenOff(`déclaré ${declared}`, [disputed && `contesté ${disputed}`])} ÷ promis ${promised} = ${share}`,
  leftOut: {
    disputed: (thing) => `Ce qu’un bénéficiaire conteste\u00a0: ${thing}.`,
    afterwards: (thing, upTo) => `${thing} après le ${upTo}.`,
    withinMonth: (month, due) =>
      `Rien de ${month}, bien que l’échéance du ${due} tombe en cours de mois\u00a0: les chiffres sont tenus par mois, et ce qui était à l’heure n’est pas dit en retard.`,
  },
  onTrack: (share) =>
    `Dans les temps\u00a0: au moins ${share} de la part écoulée du nombre promis, à l’unité supérieure.`,
} satisfies VolumeMessages
