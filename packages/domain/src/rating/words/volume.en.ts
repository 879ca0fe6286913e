import { takenOff } from './messages.ts'
import type { VolumeFacts, VolumeMessages, VolumeUnit } from './volume.ts'

const things: VolumeMessages['things'] = {
  placements: (count, number) => `${count} VTE placement${number === 1 ? '' : 's'}`,
  enrolments: (count, number) => `${count} accelerator enrolment${number === 1 ? '' : 's'}`,
}

const of = (unit: VolumeUnit, { count, written }: VolumeFacts['headline']): string =>
  things[unit](written, count)

const itemised = (facts: VolumeFacts): string => {
  const { unit, upTo, countedAs, declared, headline, target, share } = facts
  switch (countedAs) {
    case 'counted':
      return `Itemised up to ${upTo}: ${of(unit, headline)}, for a target of ${target} (${share}).`
    case 'nothing':
      return `Nothing is itemised up to ${upTo}, for a target of ${target}.`
    case 'disputed':
      return `All that is itemised up to ${upTo} (${of(unit, declared)}) is disputed by a beneficiary and does not count, for a target of ${target}.`
    case 'of-another-time':
      return `All that is itemised came after ${upTo}, for a target of ${target}.`
    default:
      return countedAs satisfies never
  }
}

/** The words of a volume in English. */
export const volume = {
  things,
  ranked: {
    broken: (facts) => `The account is closed. ${itemised(facts)}`,
    'no-information': ({ due, target }) =>
      `The target of ${target} was due by ${due}. Nothing has been itemised, so what was done is not known.`,
    'claimed-only': ({ due, target }) =>
      `The target of ${target} was due by ${due}. Nothing has been itemised: only a published figure says what was done.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} More may have been done, but nothing shows it.`
        : itemised(facts),
    'partly-kept': (facts) => `The account is closed. ${itemised(facts)}`,
    late: (facts) => `${itemised(facts)} At least ${facts.expected} would be on track.`,
    'on-track': (facts) => `${itemised(facts)} At least ${facts.expected} is on track.`,
    kept: itemised,
  },
  soFar: itemised,
  late: ({ due, whenDue, reachedOn, days }, headline, target) =>
    `By the due date, ${due}, ${whenDue.written} of a target of ${target}; ${headline} by ${reachedOn}, at most ${days.written} ${days.count === 1 ? 'day' : 'days'} late.`,
  formula: (declared, disputed, promised, share) =>
    `${takenOff(`${declared} declared`, [disputed && `${disputed} disputed`])} ÷ ${promised} promised = ${share}`,
  leftOut: {
    disputed: (thing) => `${thing} that a beneficiary disputes.`,
    afterwards: (thing, upTo) => `${thing} after ${upTo}.`,
    withinMonth: (month, due) =>
      `Nothing of ${month}, though the due date, ${due}, falls within it: figures are kept by month, and what was on time is not called late.`,
  },
  onTrack: (share) =>
    `On track means at least ${share} of the elapsed part of the promised number, rounded up.`,
} satisfies VolumeMessages
