/** Every threshold of the register in one place: shares of the promised number, unless they say otherwise. */
export const thresholds = {
  /** Beyond this share of an approximate number, an amendment comes first: 110 M€ for "about 100 M€". */
  approximateLimit: 1.1,
  /** An approximate target is reached at this share. */
  approximateReached: 0.9,
  /** A promise in progress is on track at this share of the elapsed time. */
  onTrack: 0.9,
  /** No pace is read before this share of the period has passed. */
  paceFrom: 0.25,
  /** Below the target, a closed account is partly kept from this share on. */
  partlyKept: 0.5,
  /** A territory is owed its part of a coverage this many days after it joined. */
  joiningDays: 90,
  /** The delegation may close an account this many months after its notice. */
  noticeMonths: 6,
  /**
   * A date stated more than this many days after it was stated afterwards. The counts of processing times are kept
   * by it: with another number they are counted anew.
   */
  statedAfterwardsDays: 30,
} as const
