import type { CommonMessages } from './messages.ts'

/** The words that any explanation in English needs. */
export const common = {
  titles: {
    withdrawn: 'withdrawn',
    unrateable: 'cannot be rated',
    'not-due': 'not due yet',
    broken: 'broken',
    'no-information': 'no information',
    'claimed-only': 'only claimed',
    unproven: 'unproven',
    'partly-kept': 'partly kept',
    late: 'late',
    'on-track': 'on track',
    kept: 'kept',
  },
  headline: (asOf, place, title, what) =>
    `On ${asOf}${place === null ? '' : `, ${place}`}: ${title}. ${what}`,
  places: {
    region: (name) => `for the region ${name}`,
    territory: (name) => `for the territory ${name}`,
  },
  withdrawn: (on, titleBefore) =>
    `The promise was withdrawn on ${on}. At the end of the day before, its rating was: ${titleBefore}.`,
  recordedLate: (from, recorded, due) =>
    `It is held to the amendment of ${from}, which was recorded on ${recorded}, after the due date, ${due}.`,
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
    'nothing-owed': (due) => `Nothing was owed here${due === null ? '' : ` on ${due}`}.`,
  },
  kept: {
    'reached-in-due-month': (due) =>
      `The target was reached in the month of the due date, ${due}: figures are kept by month, and do not say whether it was by that day.`,
  },
  rules: {
    withdrawn: 'A promise that was withdrawn stays so, with what its rating was the day before.',
    unrateable: 'A promise that says too little to be measured is not rated, and the reason is given.',
    'not-due': 'Nothing is held against a promise before it is due, or before a pace can be read.',
    broken: 'The due date has passed, the account is closed, and less than half of the target is itemised.',
    'no-information': 'The due date has passed and nothing is itemised.',
    'claimed-only':
      'The due date has passed and nothing is itemised: a figure was published, and a figure alone proves nothing.',
    unproven:
      'The due date has passed and what is itemised lies below the target. It is a lower bound until the account is closed.',
    'partly-kept':
      'The due date has passed, the account is closed, and at least half of the target is itemised, but not all of it.',
    late: 'The period is running, and what is itemised lies below the pace.',
    'on-track':
      'Nothing due has missed its target, nothing that runs lies below the pace, and the end is still to come.',
    kept: 'The due date has passed and the target is reached.',
  },
  worstYear: (year) => `A yearly promise is rated by its worst year, here ${year}.`,
  paceFormula: ({ headline, promised, threshold, elapsedDays, periodDays, expected, reached }) =>
    `${headline} ${reached ? '≥' : '<'} ${threshold} × ${elapsedDays}/${periodDays} days × ${promised} = ${expected}`,
  inputs: {
    promised: 'Promised',
    original: 'First promised',
    nothingItemised: 'nothing itemised',
    declared: 'Declared by the promisor',
    disputed: 'Of which disputed by a beneficiary',
    confirmed: 'Of which confirmed by a beneficiary',
    deliveries: 'Itemised deliveries',
    due: 'Due',
    dueFromTerm: "Due at the convention's term, as the promise has no date of its own",
    otherYear: (year) => `Year ${year}`,
    since: (date, recorded) => `since ${date}${recorded === null ? '' : ` (recorded on ${recorded})`}`,
    upTo: (date) => `up to ${date}`,
    ratingAndShare: (title, share) => `${title} (${share})`,
  },
  leftOut: {
    yearsNotDue: (years) => `${years}: not due yet.`,
    amendedTooLate: (from, what, due) =>
      `The amendment of ${from}${what === null ? '' : ` (${what})`}: it came after the due date, ${due}, and changes nothing in what was due then.`,
    after: (date) => `Whatever took effect after ${date}.`,
  },
  thresholds: {
    approximateReached: (share, line) =>
      `The number is promised as approximate: it is reached at ${share}, which is ${line}.`,
    paceFrom: (share) => `A pace is read once ${share} of the period has passed.`,
    partlyKept: (share) =>
      `Once the account is closed: partly kept from ${share} of the target, broken below.`,
  },
  more: (count) => `${count} more`,
} satisfies CommonMessages
