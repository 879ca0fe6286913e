import type { CohortFacts, CohortMessages, CohortPart } from './cohort.ts'
import { takenOff } from './messages.ts'
import type { Numbered } from './numbered.ts'

const territories = ({ count, written }: Numbered): string =>
  `${written} ${count === 1 ? 'territory' : 'territories'}`

const tierWords = { reinforced: 'reinforced support' }

const inTiers = (tiers: readonly CohortPart[]): string =>
  tiers
    .map(({ tier, headline, target, share }) =>
      tier === null ? '' : `; ${tierWords[tier]}: ${headline.written} out of ${target} (${share})`,
    )
    .join('')

const itemised = ({ year, due, countedAs, selected, all, tiers }: CohortFacts): string => {
  switch (countedAs) {
    case 'counted':
      return `For ${year}, support is itemised for ${territories(all.headline)}, out of ${all.target} promised (${all.share})${inTiers(tiers)}.`
    case 'disputed':
      return `All the support itemised for ${year} (${territories(all.declared)}) is disputed by a beneficiary and does not count, out of ${all.target} promised.`
    case 'selected':
      return `For ${year}, ${territories(selected)} had been selected by ${due}, and no support is itemised, out of ${all.target} promised.`
    case 'nothing':
      return `Nothing is itemised for ${year}, out of ${all.target} promised.`
    default:
      return countedAs satisfies never
  }
}

const dueFor = ({ year, due, all }: CohortFacts): string =>
  `Due for ${year} by ${due}: ${all.target} territories supported.`

/** The words of a cohort in English. */
export const cohort = {
  promised: (from, to) => (from === to ? `Promised for ${from}` : `Promised each year from ${from} to ${to}`),
  originally: (from, to) =>
    from === to ? `First promised for ${from}` : `First promised each year from ${from} to ${to}`,
  perYear: (count, several) => `${count} ${several ? 'territories' : 'territory'} supported`,
  perTier: { reinforced: (count) => `${count} of them reinforced` },
  ranked: {
    broken: (facts) => `The account is closed. ${itemised(facts)}`,
    'no-information': (facts) => `${dueFor(facts)} Nothing has been itemised, so what was done is not known.`,
    'claimed-only': (facts) =>
      `${dueFor(facts)} Nothing has been itemised: only a published figure says what was done.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} More may have been done, but nothing shows it.`
        : itemised(facts),
    'partly-kept': (facts) => `The account is closed. ${itemised(facts)}`,
    kept: itemised,
  },
  keptSoFar: (facts) =>
    `Every year due so far is kept, and others are to come. The weakest is ${facts.year}. ${itemised(facts)}`,
  soFar: itemised,
  formula: ({ tier, declared, share }, disputed, promised) =>
    `${tier === null ? '' : `${tierWords[tier]}: `}${takenOff(`${declared.written} supported`, [disputed && `${disputed} disputed`])} ÷ ${promised} promised = ${share}`,
  selected: (year, tier) => `Selected for ${year}${tier === null ? '' : `, ${tierWords[tier]}`}`,
  supported: (year, tier) => `Supported in ${year}${tier === null ? '' : `, ${tierWords[tier]}`}`,
  leftOut: {
    disputed: (number) => `${territories(number)} whose support a beneficiary disputes.`,
    selectedOnly: (number) =>
      `${territories(number)} selected without any support in the year: a selection is not a support.`,
  },
} satisfies CohortMessages
