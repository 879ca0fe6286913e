import { listIndexes } from './lists.ts'

/** The single table, as data: what the infrastructure deploys and what a local table is created from. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** One per list that a head may stand in; whole heads, in the order of their identities. */
  indexes: listIndexes.map((name) => ({
    name,
    partitionKey: name,
    sortKey: 'pk',
    projection: 'ALL' as const,
  })),
  /** Records of calls leave by it; nothing else carries it. */
  timeToLiveAttribute: 'expiresAt',
  /** A doorbell: which head changed, never its texts, which may have to be erased. */
  streamView: 'KEYS_ONLY',
} as const
