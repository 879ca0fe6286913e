import { seal } from '@parole/domain'
import type { claimRoutes } from '../../src/routes/claims.ts'
import type { ClaimShown } from '../../src/views/claim.ts'
import type { ExamplesOf } from './example.ts'
import { commitment, ids } from './story.ts'

/** Both figures are invented; they disagree, since June 2020 holds its thirtieth day. */
const given = {
  title: { fr: '12 M€ engagés (exemple inventé)', en: '12 M€ allocated (invented example)' },
  about: [commitment.id],
  scope: 'national' as const,
  date: '2020-06-30',
  since: null,
  figure: {
    kind: 'money' as const,
    amountCents: 12_000_000_00,
    approximate: false,
    stage: 'allocated' as const,
  },
  source: { citation: 'Invented press release of 30 June 2020' },
}
const published: ClaimShown = {
  id: ids.claim,
  ...given,
  replaces: null,
  publishedBy: 'banque-des-territoires',
  withdrawn: null,
  replaced: null,
  version: 1,
  standing: 'published',
}
const other: ClaimShown = {
  ...published,
  id: ids.otherClaim,
  title: { fr: 'Environ 9 M€ (exemple inventé)', en: 'About 9 M€ (invented example)' },
  date: '2020-06',
  figure: { kind: 'money', amountCents: 9_000_000_00, approximate: true, stage: 'unknown' },
  source: { citation: 'Invented newspaper of June 2020' },
  publishedBy: 'delegation',
}

const mistaken = {
  text: 'It counts the engineering too',
  salt: '7d20b95c3fe8416a90b1d4c7e6a2f853',
  visibility: 'public' as const,
}
const params = { id: ids.claim }

export const claimExamples: ExamplesOf<typeof claimRoutes> = {
  listClaims: {
    query: { commitment: commitment.id, standing: 'published' },
    answer: {
      items: [
        { ...published, disagreesWith: [ids.otherClaim] },
        { ...other, disagreesWith: [ids.claim] },
      ],
      next: null,
    },
  },
  publishClaim: { body: given, answer: published },
  getClaim: { params, answer: published },
  withdrawClaim: {
    params,
    body: { reason: { text: mistaken.text, visibility: mistaken.visibility } },
    answer: {
      ...published,
      withdrawn: {
        on: '2026-11-23',
        by: 'banque-des-territoires',
        reason: { status: 'shown', ...seal(mistaken), text: mistaken.text, salt: mistaken.salt },
      },
      version: 2,
      standing: 'withdrawn',
    },
  },
}
