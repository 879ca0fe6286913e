import type { Messages } from './messages.ts'

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
    broken: ({ headline, target, share, year }) =>
      `The account is closed: ${headline} itemised for ${year}, out of ${target} promised (${share}).`,
    'no-information': ({ due, target, year }) =>
      `Due for ${year} by ${due}: ${target}. Nothing has been itemised, so what was done is not known.`,
    unproven: ({ headline, target, share, year }) =>
      `${headline} is itemised for ${year}, out of ${target} promised (${share}). More may have been done, but nothing shows it.`,
    'partly-kept': ({ headline, target, share, year }) =>
      `The account is closed: ${headline} itemised for ${year}, out of ${target} promised (${share}).`,
    late: ({ headline, expected, target, year }) =>
      `${headline} is itemised for ${year} so far; at least ${expected} would be on track for ${target}.`,
    'on-track': ({ headline, expected, target, year }) =>
      `${headline} is itemised for ${year} so far; ${expected} was enough to be on track for ${target}.`,
    kept: ({ headline, target, share, year }) =>
      `${headline} is itemised for ${year}, out of ${target} promised (${share}).`,
  },
  keptSoFar: ({ headline, target, share, year }) =>
    `Every year due so far is kept, and others are to come. The weakest is ${year}: ${headline} out of ${target} promised (${share}).`,
  nothingItemised: (due) => `It was due by ${due}. Nothing has been itemised, so what was done is not known.`,
  withdrawn: (on, titleBefore) =>
    `The promise was taken back on ${on}. At the end of the day before, its rating was: ${titleBefore}.`,
  unrateable: {
    'not-countable': 'Nothing in the promise can be counted as it is written.',
    'no-target': 'The promise can be counted, but it does not say how much is owed.',
    'amount-not-published': 'The promised amount was never published.',
    'no-date': 'Neither the promise nor its convention says by when.',
    'promised-nationally':
      'The promise was made to the country as a whole: it does not say what is owed to this place, whose own figures are shown.',
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
    withdrawn: 'A promise that was taken back stays withdrawn, with what its rating was the day before.',
    unrateable: 'A promise that says too little to be measured is not rated, and the reason is given.',
    'not-due': 'Nothing is held against a promise before it is due, or before a pace can be read.',
    broken: 'The due date has passed, the account is closed, and less than half of the target is itemised.',
    'no-information': 'The due date has passed and nothing is itemised.',
    unproven:
      'The due date has passed and what is itemised lies below the target. It is a lower bound until the account is closed.',
    'partly-kept':
      'The due date has passed, the account is closed, and at least half of the target is itemised, but not all of it.',
    late: 'The year runs, and what is itemised lies below the pace.',
    'on-track':
      'No year due has missed its target, no running year lies below the pace, and years are still to end.',
    kept: 'The due date has passed and the target is reached.',
  },
  worstYear: (year) => `A yearly promise is rated by its worst year, here ${year}.`,
  formula: ({ gross, released, disputed, promised, share }) =>
    `(${gross} allocated \u2212 ${released} released \u2212 ${disputed} disputed) ÷ ${promised} promised = ${share}`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} days × ${promised} = ${expected}`,
  stages: { 'allocated-net': 'allocated, less released', released: 'released', paid: 'paid' },
  inputs: {
    target: (year) => `Promised for ${year}`,
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
    notPublished: 'not published',
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  leftOut: {
    disputed: (amount) => `${amount} that a beneficiary disputes.`,
    paid: (amount) => `${amount} paid: it is part of what was allocated, and is never added to it.`,
    yearsNotDue: (years) => `${years}: not due yet.`,
    yearsUnpublished: (years) => `${years}: the amount was not published.`,
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
