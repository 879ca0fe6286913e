import type { CohortFacts, CohortMessages, CohortPart } from './cohort.ts'
import { takenOff } from './messages.ts'
import type { Numbered } from './numbered.ts'

const territories = ({ count, written }: Numbered): string =>
  `${written} ${count > 1 ? 'territoires' : 'territoire'}`

const tierWords = { reinforced: 'accompagnement renforcé' }

const inTiers = (tiers: readonly CohortPart[]): string =>
  tiers
    .map(({ tier, headline, target, share }) =>
      tier === null ? '' : `\u202f; ${tierWords[tier]}\u00a0: ${headline.written} sur ${target} (${share})`,
    )
    .join('')

const itemised = ({ year, due, countedAs, selected, all, tiers }: CohortFacts): string => {
  switch (countedAs) {
    case 'counted':
      return `Pour ${year}, l’accompagnement est documenté pour ${territories(all.headline)}, sur ${all.target} promis (${all.share})${inTiers(tiers)}.`
    case 'disputed':
      return `Tout l’accompagnement documenté pour ${year} (${territories(all.declared)}) est contesté par un bénéficiaire et ne compte pas, sur ${all.target} promis.`
    case 'selected':
      return `Pour ${year}, sélection de ${territories(selected)} au ${due}, sans aucun accompagnement documenté, sur ${all.target} promis.`
    case 'nothing':
      return `Rien n’est documenté pour ${year}, sur ${all.target} promis.`
    default:
      return countedAs satisfies never
  }
}

const dueFor = ({ year, due, all }: CohortFacts): string =>
  `L’échéance de ${year} était le ${due}, pour ${all.target} territoires accompagnés.`

/** The words of a cohort in French. */
export const cohort = {
  promised: (from, to) => (from === to ? `Promis pour ${from}` : `Promis chaque année de ${from} à ${to}`),
  originally: (from, to) =>
    from === to ? `Promis à l’origine pour ${from}` : `Promis à l’origine chaque année de ${from} à ${to}`,
  perYear: (count, several) =>
    several ? `${count} territoires accompagnés` : `${count} territoire accompagné`,
  perTier: { reinforced: (count, several) => `dont ${count} renforcé${several ? 's' : ''}` },
  ranked: {
    broken: (facts) => `Le compte est clos. ${itemised(facts)}`,
    'no-information': (facts) =>
      `${dueFor(facts)} Rien n’est documenté\u00a0: on ne sait pas ce qui a été fait.`,
    'claimed-only': (facts) =>
      `${dueFor(facts)} Rien n’est documenté\u00a0: seul un chiffre annoncé dit ce qui a été fait.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} Davantage a pu être fait, mais rien ne le montre.`
        : itemised(facts),
    'partly-kept': (facts) => `Le compte est clos. ${itemised(facts)}`,
    kept: itemised,
  },
  keptSoFar: (facts) =>
    `Chaque année échue est tenue, d’autres sont à venir. La plus faible est ${facts.year}. ${itemised(facts)}`,
  soFar: itemised,
  formula: ({ tier, declared, share }, disputed, promised) =>
    `${tier === null ? '' : `${tierWords[tier]}\u00a0: `}${takenOff(`accompagnés ${declared.written}`, [disputed && `contestés ${disputed}`])} ÷ promis ${promised} = ${share}`,
  selected: (year, tier) => `Sélection pour ${year}${tier === null ? '' : `, ${tierWords[tier]}`}`,
  supported: (year, tier) =>
    tier === null ? `Accompagnement en ${year}` : `Accompagnement en ${year}, dont ${tierWords[tier]}`,
  leftOut: {
    disputed: (number) => `${territories(number)} dont un bénéficiaire conteste l’accompagnement.`,
    selectedOnly: (number) =>
      `Sélection de ${territories(number)} sans accompagnement dans l’année\u00a0: une sélection n’est pas un accompagnement.`,
  },
} satisfies CohortMessages
