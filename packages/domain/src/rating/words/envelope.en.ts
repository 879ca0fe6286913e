import type { EnvelopeMessages, YearFacts } from './envelope.ts'
import { takenOff } from './messages.ts'

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

/** The words of an envelope in English. */
export const envelope = {
  ranked: {
    broken: (facts) => `The account is closed. ${itemised(facts)}`,
    'no-information': ({ due, target, year }) =>
      `Due for ${year} by ${due}: ${target}. Nothing has been itemised, so what was done is not known.`,
    'claimed-only': ({ due, target, year }) =>
      `Due for ${year} by ${due}: ${target}. Nothing has been itemised: only a published figure says what was done.`,
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
  formula: ({ gross, released, disputed, promised, share }) =>
    `${takenOff(`${gross} allocated`, [released && `${released} released`, disputed && `${disputed} disputed`])} ÷ ${promised} promised = ${share}`,
  stages: { 'allocated-net': 'allocated, less released', released: 'released', paid: 'paid' },
  target: (year) => `Promised for ${year}`,
  original: (year) => `First promised for ${year}`,
  released: 'Released since',
  paid: 'Paid, less disputed',
  notPublished: 'the document gives no amount',
  leftOut: {
    disputed: (amount) => `${amount} that a beneficiary disputes.`,
    paid: (amount) => `${amount} paid: it is part of what was allocated, and is never added to it.`,
    yearsUnpublished: (years) => `${years}: the document gives no amount.`,
    amendedTooLate: (from, to, year) =>
      `The amendment of ${from} (${to ?? 'no amount'}): it came after the end of ${year}, whose target stays.`,
  },
  approximateReached: (share, line) =>
    `The amount is promised as approximate: it is reached at ${share}, which is ${line}.`,
  onTrack: (share) =>
    `On track means at least ${share} of the elapsed part of the promised amount, rounded up to the cent.`,
} satisfies EnvelopeMessages
