import type { CoverageFacts, CoverageMessages } from './coverage.ts'
import { takenOff } from './messages.ts'
import type { Numbered } from './numbered.ts'

const things = {
  referent: 'a single referent',
  'international-coach': 'an international coach',
  'training-diagnosis': 'a training diagnosis',
}

const territories = ({ count, written }: Numbered): string =>
  `${written} ${count === 1 ? 'territory' : 'territories'}`

const itemised = ({ of, on, countedAs, declared, headline, owed, share }: CoverageFacts): string => {
  const thing = things[of]
  switch (countedAs) {
    case 'counted':
      return `On ${on}, ${headline.written} of ${territories(owed)} owed ${thing} had one according to itemised evidence (${share}).`
    case 'nothing':
      return `Nothing is itemised, for ${territories(owed)} owed ${thing} on ${on}.`
    case 'disputed':
      return `All that is itemised on ${on} (${territories(declared)}) is disputed by a beneficiary and does not count, for ${territories(owed)} owed ${thing}.`
    case 'of-another-time':
      return `What is itemised is not of ${on}: on that day no territory had ${thing}, out of ${territories(owed)} owed one.`
    default:
      return countedAs satisfies never
  }
}

const dueTo = ({ of, due, owed }: CoverageFacts): string =>
  `Due to ${territories(owed)} by ${due}: ${things[of]}.`

/** The words of a coverage in English. */
export const coverage = {
  promised: {
    referent: 'one single referent per territory',
    'international-coach': 'one international coach per territory',
    'training-diagnosis': 'one training diagnosis per territory',
  },
  ranked: {
    broken: (facts) => `The account is closed. ${itemised(facts)}`,
    'no-information': (facts) => `${dueTo(facts)} Nothing has been itemised, so what was done is not known.`,
    'claimed-only': (facts) =>
      `${dueTo(facts)} Nothing has been itemised: only a published figure says what was done.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} More may have had one, but nothing shows it.`
        : itemised(facts),
    'partly-kept': (facts) => `The account is closed. ${itemised(facts)}`,
    kept: itemised,
  },
  soFar: itemised,
  late: ({ due, whenDue, reachedOn, days }, owed) =>
    `On the due date, ${due}, it was ${whenDue.written} of ${territories(owed)}; all of them had one on ${reachedOn}, ${days.written} ${days.count === 1 ? 'day' : 'days'} late.`,
  formula: (declared, disputed, owed, share) =>
    `${takenOff(`${declared} covered`, [disputed && `${disputed} disputed`])} ÷ ${owed} owed = ${share}`,
  territories,
  on: (date) => `on ${date}`,
  owed: 'Territories to which one is owed',
  joiningUnknown: 'Of which it is not known whether they had joined long enough before',
  announced: 'Number of territories announced',
  missing: (on) => `Territories without one on ${on}`,
  coveredSince: 'Of which they have one now',
  leftOut: {
    disputed: (number) => `${territories(number)} where a beneficiary disputes what is declared.`,
    notYetOwed: (names, on, days) =>
      `${names}: joined less than ${days} days before ${on}, nothing is owed yet.`,
    mayHaveLeft: (names, on) => `${names}: may have left the programme by ${on}; the day is not known.`,
  },
  joiningDays: (days) => `One is owed to a territory ${days} days after it joined.`,
} satisfies CoverageMessages
