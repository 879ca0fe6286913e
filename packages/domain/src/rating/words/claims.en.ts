import type { ClaimMessages } from './claims.ts'

const several = (one: string, many: string) => (count: string, number: number) =>
  `${count} ${number === 1 ? one : many}`

const then = { 'by-then': 'by then', 'in-period': 'in that period' }

/** The words of claims in English. */
export const claims = {
  label: (title) => `Claimed: ${title}`,
  stage: { allocated: 'claimed as allocated', paid: 'claimed as paid', unknown: 'claimed' },
  things: {
    project: several('project', 'projects'),
    answer: several('answer', 'answers'),
    contract: several('contract', 'contracts'),
    territory: several('territory', 'territories'),
    'vte-placement': several('VTE placement', 'VTE placements'),
    'accelerator-enrolment': several('accelerator enrolment', 'accelerator enrolments'),
  },
  beside: (claimed, itemised, when) =>
    itemised === null
      ? `${claimed}; nothing of the kind was itemised ${then[when]}`
      : `${claimed}; itemised ${then[when]}: ${itemised.amount} (${itemised.share})`,
  together: (others) => `said of this and ${others} other ${others === 1 ? 'commitment' : 'commitments'}`,
  leftOut: (count) =>
    count === 1
      ? 'The figure that was claimed: it stands beside what is itemised, and is never added to it.'
      : 'The figures that were claimed: they stand beside what is itemised, and are never added to it.',
  disagree: (list) => `Claims about the same thing disagree: ${list}.`,
  dated: (claimed, date) => `${claimed} (${date})`,
} satisfies ClaimMessages
