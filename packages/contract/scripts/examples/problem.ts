import type { Problem } from '../../src/problem.ts'

/** Money beyond the room of an envelope-year. */
export const limitPassed: Problem = {
  type: '/v1/docs#problem-limit-passed',
  title: 'The envelope-year has no such room; amend the commitment first.',
  status: 409,
  detail: 'The envelope-year has no such room; amend the commitment first.',
  code: 'limit-passed',
  requestId: '8f14e45f-ceea-467f-9c1b-2c3d9f3a1b77',
  remedy: 'Declare at most the room left, or have the commitment amended first.',
  errors: [
    { pointer: '/amountCents', detail: 'The envelope-year has no such room; amend the commitment first.' },
  ],
  details: {
    year: 2020,
    limitCents: 110_000_000_00,
    usedCents: 109_400_000_00,
    roomCents: 600_000_00,
    askedCents: 1_250_000_00,
  },
}
