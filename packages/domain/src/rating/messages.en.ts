import { type Messages, takenOff, type YearFacts } from './messages.ts'

const itemised = (facts: YearFacts): string => {
  const { itemisedAs, year, gross, allocated, headline, target, share } = facts
  switch (itemisedAs) {
    case 'counted':
      return `${headline} is itemised for ${year}, out of ${target} promised (${share}).`
    case 'nothing':
      return `Nothing is itemised for ${year}, out of ${target} promised.`
    case 'disputed':
      return `All that is allocated for ${year} (${allocated}) is disputed by a beneficiary and does not count, out of ${target} promised.`
    case 'released':
      return `All that had been allocated for ${year} (${gross}) has been released since, out of ${target} promised.`
    default:
      return itemisedAs satisfies never
  }
}

/** The words of an explanation in English. */
export const messages = {
  titles: {
    withdrawn: 'withdrawn',
    unrateable: 'cannot be rated',
    'not-due': 'not due yet',
    broken: 'broken',
    'no-information': 'no information',
    unproven: 'unproven',
    'partly-kept': 'partly kept',
    late: 'late',
    'on-track': 'on track',
    kept: 'kept',
  },
  headline: (asOf, title, what) => `On ${asOf}: ${title}. ${what}`,
  ranked: {
    broken: (facts) => `The account is closed. ${itemised(facts)}`,
    'no-information': ({ due, target, year }) =>
      `Due for ${year} by ${due}: ${target}. Nothing has been itemised, so what was done is not known.`,
    unproven: (facts) =>
      facts.itemisedAs === 'counted'
        ? `${itemised(facts)} More may have been done, but nothing shows it.`
        : itemised(facts),
    'partly-kept': (facts) => `The account is closed. ${itemised(facts)}`,
    late: (facts) => `${itemised(facts)} At least ${facts.expected} would be on track.`,
    'on-track': (facts) => `${itemised(facts)} At least ${facts.expected} is on track.`,
    kept: itemised,
  },
  keptSoFar: ({ headline, target, share, year }) =>
    `Every year due so far is kept, and others are to come. The weakest is ${year}: ${headline} out of ${target} promised (${share}).`,
  noInformation: {
    'not-yet-declarable': (due) =>
      `It was due by ${due}. The register does not take this kind of evidence yet: what was done is not known, and that is no silence of the promisor.`,
  },
  withdrawn: (on, titleBefore) =>
    `The promise was withdrawn on ${on}. At the end of the day before, its rating was: ${titleBefore}.`,
  unrateable: {
    'not-countable': 'Nothing in the promise can be counted as it is written.',
    'no-target': 'The promise can be counted, but it does not say how much is owed.',
    'amount-not-published': 'The document gives no amount.',
    'no-date': 'Neither the promise nor its convention says by when.',
    'promised-nationally':
      'The promise was made to the country as a whole: it does not say what is owed to this place.',
  },
  notDue: {
    'not-made-yet': () => 'The promise had not been made yet.',
    'not-begun': (due) => `The period has not begun${due === null ? '' : `; it ends on ${due}`}.`,
    'too-early-for-pace': (due) =>
      `Too little of the period has passed to read a pace${due === null ? '' : `; it ends on ${due}`}.`,
    'before-due-date': (due) =>
      due === null ? 'The due date is to come.' : `It is due by ${due}, and is not rated before.`,
  },
  rules: {
    withdrawn: 'A promise that was withdrawn stays so, with what its rating was the day before.',
    unrateable: 'A promise that says too little to be measured is not rated, and the reason is given.',
    'not-due': 'Nothing is held against a promise before it is due, or before a pace can be read.',
    broken: 'The due date has passed, the account is closed, and less than half of the target is itemised.',
    'no-information': 'The due date has passed and nothing is itemised.',
    unproven:
      'The due date has passed and what is itemised lies below the target. It is a lower bound until the account is closed.',
    'partly-kept':
      'The due date has passed, the account is closed, and at least half of the target is itemised, but not all of it.',
    late: 'The year is running, and what is itemised lies below the pace.',
    'on-track':
      'No year due has missed its target, no running year lies below the pace, and years are still to end.',
    kept: 'The due date has passed and the target is reached.',
  },
  noInformationRules: {
    'not-yet-declarable':
      'The due date has passed, and the register does not take yet what would tell whether the promise was kept: it counts neither as kept nor as passed over in silence.',
  },
  worstYear: (year) => `A yearly promise is rated by its worst year, here ${year}.`,
  formula: ({ gross, released, disputed, promised, share }) =>
    `${takenOff(`${gross} allocated`, [released && `${released} released`, disputed && `${disputed} disputed`])} ÷ ${promised} promised = ${share}`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} days × ${promised} = ${expected}`,
  stages: { 'allocated-net': 'allocated, less released', released: 'released', paid: 'paid' },
  inputs: {
    target: (year) => `Promised for ${year}`,
    promised: 'Promised',
    promisedYearly: (from, to) =>
      from === to ? `Promised for ${from}` : `Promised each year from ${from} to ${to}`,
    nothingItemised: 'nothing itemised',
    original: (year) => `First promised for ${year}`,
    declared: 'Declared by the promisor',
    disputed: 'Of which disputed by a beneficiary',
    confirmed: 'Of which confirmed by a beneficiary',
    released: 'Released since',
    paid: 'Paid, less disputed',
    deliveries: 'Itemised deliveries',
    due: 'Due',
    otherYear: (year) => `Year ${year}`,
    since: (date) => `since ${date}`,
    upTo: (date) => `up to ${date}`,
    dueFromTerm: "Due at the convention's term, as the promise has no date of its own",
    notPublished: 'the document gives no amount',
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  owed: {
    coverage: {
      referent: 'one single referent per territory',
      'international-coach': 'one international coach per territory',
      'training-diagnosis': 'one training diagnosis per territory',
    },
    volume: {
      'vte-placement': (count, several) => `${count} VTE placement${several ? 's' : ''}`,
      'accelerator-enrolment': (count, several) => `${count} accelerator enrolment${several ? 's' : ''}`,
    },
    supported: (count, several) => `${count} ${several ? 'territories' : 'territory'} supported`,
    reinforced: (count) => `${count} of them reinforced`,
  },
  leftOut: {
    disputed: (amount) => `${amount} that a beneficiary disputes.`,
    paid: (amount) => `${amount} paid: it is part of what was allocated, and is never added to it.`,
    yearsNotDue: (years) => `${years}: not due yet.`,
    yearsUnpublished: (years) => `${years}: the document gives no amount.`,
    amendedTooLate: (from, to, year) =>
      `The amendment of ${from} (${to ?? 'no amount'}): it came after the end of ${year}, whose target stays.`,
    after: (date) => `Whatever took effect after ${date}.`,
  },
  thresholds: {
    approximateReached: (share, line) =>
      `The amount is promised as approximate: it is reached at ${share}, which is ${line}.`,
    paceFrom: (share) => `A pace is read once ${share} of the period has passed.`,
    onTrack: (share) =>
      `On track means at least ${share} of the elapsed part of the promised amount, rounded up to the cent.`,
    partlyKept: (share) =>
      `Once the account is closed: partly kept from ${share} of the target, broken below.`,
  },
} satisfies Messages
