// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

/**
 * Whether the maker of a promise has accounted for it, whatever the outcome. A period is due once its due
 * date has passed; evidence counts as itemised even where it is disputed or was released since.
 */
export type Accounting = 'closed' | 'itemised' | 'silent' | 'nothing-due'

/** Who acted: the party, and which of its keys. */
export interface Actor {
  /** Which party. */
  party: PartyId
  key: Ulid
}

/** Money allocated less what was released of it; confirmed, less what was released of confirmed deliveries. */
export interface AllocatedFigures {
  /** The stage of these amounts. Those of different stages are never added up. */
  stage: 'allocated-net'
  /** All that the promisor declared, in euro cents. */
  declaredCents: number
  /** Of which a beneficiary disputes, in euro cents. */
  disputedCents: number
  /** Declared less disputed: what ratings rest on, in euro cents. */
  headlineCents: number
  /** Of what is declared, the part that a beneficiary confirmed, in euro cents. */
  confirmedCents: number
}

/** Money allocated, as it is shown to the one who asks. Amounts of different stages are never added up. */
export interface Allocation {
  /** Of which kind it is. */
  kind: 'allocation'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** What it is for: one of the themes of the obligation, where it names any. */
  theme: Slug
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** What the money is for. */
  project: Text | null
  /** The company that the money goes to, if any. */
  company: Text | null
  /** What was paid of it, payment by payment. */
  payments: Movement[]
  /** What was given back to the envelope, step by step. */
  releases: Movement[]
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
  /** Stage: paid. */
  paidCents: number
  /** Stage: given back to the envelope. */
  releasedCents: number
  /** Allocated, and neither paid nor released; 0 once it is retracted. */
  remainingCents: number
}

/** The promisor restated what it had declared; date and source are the event's. It ends every dispute. */
export interface AllocationCorrected {
  type: 'AllocationCorrected'
  /** The commitment that it belongs to. */
  commitment: Slug
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** What it is for: one of the themes of the obligation, where it names any. */
  theme: Slug
  /** Why. */
  reason: SealedText
}

/** The promisor declared that it allocated money in a territory. */
export interface AllocationDeclared {
  type: 'AllocationDeclared'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** What it is for: one of the themes of the obligation, where it names any. */
  theme: Slug
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** What the money is for. */
  project: SealedText | null
  /** The company that the money goes to, if any. */
  company: SealedText | null
}

/** Amend a commitment: what is sent. */
export interface AmendCommitment {
  /** What exactly is owed. */
  obligation: Obligation
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source
}

/** A positive amount of money in euro cents. */
export type AmountCents = number

/** How many territories there were said to be. */
export interface AnnouncedCount {
  /** How many. */
  count: number
  /** No more precise than what is known. */
  date: StatedDate
  /** The phase of the programme. */
  phase: Phase
  /** Who said so; null when the register does not know. */
  source: string | null
}

/** A page of a list of AnnouncedCount. */
export interface AnnouncedCountList {
  /** What is listed. */
  items: AnnouncedCount[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** Answer a request: what is sent. */
export type AnswerRequest = {
  /** It will deliver. */
  outcome: 'accepted'
  /** What is accepted, in euro cents. */
  amountCents: AmountCents
  /** The commitment under which it is to be delivered. */
  commitment: Slug
  /**
   * Why.
   *
   * @defaultValue `null`
   */
  reason?: TextGiven | null | undefined
  /**
   * When it happened; today if left out. A day long ago is taken, and `recordedOn` says beside it when the
   * register heard.
   */
  effectiveOn?: CalendarDate | undefined
  /**
   * What shows it, if anything does.
   *
   * @defaultValue `null`
   */
  source?: Evidence | null | undefined
} | {
  /** It will not deliver. */
  outcome: 'declined'
  /** Why. */
  reason: TextGiven
  /**
   * When it happened; today if left out. A day long ago is taken, and `recordedOn` says beside it when the
   * register heard.
   */
  effectiveOn?: CalendarDate | undefined
  /**
   * What shows it, if anything does.
   *
   * @defaultValue `null`
   */
  source?: Evidence | null | undefined
}

/** The word of a beneficiary, its reason as far as the one who asks may read it. */
export interface Attestation {
  /** Which party. */
  party: TerritoryId | RegionPartyId
  /** What it said. */
  verdict: 'confirmed' | 'disputed'
  /** The version that the party saw: what came after is not covered by its word. */
  seen: number
  /** When. */
  on: CalendarDate
  /** Why. */
  reason: Text | null
}

/** A short text in both languages of the register. */
export interface Bilingual {
  fr: string
  en: string
}

/**
 * A day of the Gregorian calendar, `YYYY-MM-DD`; dates compare as text. Written: a date that exists, written
 * YYYY-MM-DD, such as "2019-03-05".
 */
export type CalendarDate = string

/** A claim as it is shown: a published figure, which is set against the deliveries and never added to them. */
export interface Claim {
  /** Its identity. */
  id: Ulid
  /** What it is called, in both languages. */
  title: Bilingual
  /** The commitments that the figure is about, all of them together; none for the programme as a whole. */
  about: Slug[]
  /** Of which place. */
  scope: 'national' | RegionPartyId | TerritoryId
  /** The day that the figure is of, no more precise than its source. */
  date: StatedDate
  /** From which day on the figure counts, where it is of a period: "signed in 2020". Else from the beginning. */
  since: StatedDate | null
  /** How much or how many it says. */
  figure: ClaimFigure
  /** What proves it. */
  source: Source
  /** The claim that this one takes the place of. */
  replaces: Ulid | null
  /** Who entered it. */
  publishedBy: PartyId
  /** When, by whom and why it was taken back; null while it stands. */
  withdrawn: {
    /** When. */
    on: CalendarDate
    /** Who. */
    by: PartyId
    /** Why. */
    reason: Text
  } | null
  /** Since when, and which claim, took its place; null when none did. */
  replaced: {
    /** When. */
    on: CalendarDate
    /** The claim that stands in its place. */
    by: Ulid
  } | null
  /** How many events made it what it is; its `ETag` in quotes. */
  version: number
  standing: ClaimStanding
  /**
   * Told in lists only: every claim that stands today, about the same commitments and the same place, and
   * says another amount of the same thing in the same period or, where it counts from the beginning, at a
   * date that can be the same.
   */
  disagreesWith?: Ulid[]
}

/** A published figure about a commitment, and what is itemised of that commitment beside it. */
export interface ClaimBeside {
  /** Its identity. */
  id: Ulid
  /** What it is called, in both languages. */
  title: Bilingual
  /** The day that the figure is of, no more precise than its source. */
  date: StatedDate
  /** From which day on the figure counts, where it is of a period: "signed in 2020". Else from the beginning. */
  since: StatedDate | null
  /** Of which place. */
  scope: 'national' | RegionPartyId | TerritoryId
  /** How much or how many it says. */
  figure: ClaimFigure
  /** What proves it. */
  source: Source
  /**
   * What is itemised up to the end of the month of the claim's date, and since the month from which it
   * counts, less what is disputed, in the unit of the claim: euro cents or things. Below 0 where more was
   * released in that period than allocated; `null` where nothing of that unit is itemised in it.
   */
  itemised: number | null
  /** Itemised divided by claimed; not rounded. */
  share: number | null
  /** The claims that say another figure of the same thing, place and time. */
  disagreesWith: Ulid[]
  /** The other commitments that the figure is about: it is of all of them together. */
  alsoAbout: Slug[]
}

/**
 * The figure of a claim: money at the stage that was said, `unknown` where nothing was said of it, or a
 * number of things.
 */
export type ClaimFigure = {
  /** Of which kind it is. */
  kind: 'money'
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** Whether the document says "about". */
  approximate: boolean
  /** The stage of these amounts. Those of different stages are never added up. */
  stage: 'allocated' | 'paid' | 'unknown'
} | {
  /** Of which kind it is. */
  kind: 'count'
  /** What is counted. */
  of: ClaimUnit
  /** How many. */
  count: number
  /** Whether the document says "about". */
  approximate: boolean
}

/** A page of a list of Claim. */
export interface ClaimList {
  /** What is listed. */
  items: Claim[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A published aggregate figure. It is set against the deliveries, and never added to them. */
export interface ClaimPublished {
  type: 'ClaimPublished'
  /** Its identity. */
  id: Ulid
  /** What it is called, in both languages. */
  title: Bilingual
  /** The commitments that the figure is about, all of them together; none for the programme as a whole. */
  about: Slug[]
  /** Of which place. */
  scope: 'national' | RegionPartyId | TerritoryId
  /** The day that the figure is of, no more precise than its source. */
  date: StatedDate
  /** From which day on the figure counts, where it is of a period: "signed in 2020". Else from the beginning. */
  since: StatedDate | null
  /** How much or how many it says. */
  figure: ClaimFigure
  /** What proves it. */
  source: Source
  /** The claim that this one takes the place of. */
  replaces: Ulid | null
}

/** The claim no longer stands: another was put in its place. */
export interface ClaimReplaced {
  type: 'ClaimReplaced'
  /** The claim that stands in its place. */
  by: Ulid
}

/** Only a `published` claim still stands. */
export type ClaimStanding = 'published' | 'withdrawn' | 'replaced'

/** What a claim counts. */
export type ClaimUnit = 'project' | 'answer' | 'contract' | 'territory' | 'vte-placement' | 'accelerator-enrolment'

/** The claim no longer stands: it was taken back. */
export interface ClaimWithdrawn {
  type: 'ClaimWithdrawn'
  /** Why. */
  reason: SealedText
}

/** The delegation announced that it may close the account six months on. */
export interface ClosureNoticed {
  type: 'ClosureNoticed'
}

/** The cohort of a year on a day, counted as its rating counts it. */
export interface Cohort {
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Which year. */
  year: number
  /** The day that it is shown of; 31 December at the latest. */
  asOf: CalendarDate
  /** As worded on the day; null in a year that nothing is promised for. */
  promised: Count | null
  /**
   * How many it may hold, as it stands now, before an amendment must come first: 110 % of an approximate
   * number.
   */
  limit: number | null
  /** How many it holds; disputed ones take their room. */
  selected: StandingCounts
  /** How many of them were supported by that day: what ratings rest on. */
  supported: StandingCounts
  tiers: ({
    tier: CohortTier
    /** As worded on the day; null in a year that nothing is promised for. */
    promised: Count | null
    /**
     * How many it may hold, as it stands now, before an amendment must come first: 110 % of an approximate
     * number.
     */
    limit: number | null
    /** How many it holds; disputed ones take their room. */
    selected: StandingCounts
    /** How many of them were supported by that day: what ratings rest on. */
    supported: StandingCounts
  })[]
  territories: ({
    /** Where: the territory that benefits. */
    territory: TerritoryId
    tier: CohortTier | null
    /** Since when it is in this tier, or in none. */
    since: CalendarDate
    /** Since when it is in the cohort. */
    selected: {
      /** When. */
      on: CalendarDate
      standing: 'declared' | 'disputed' | 'confirmed'
    }
    /** Since when it is supported; null where it is not yet. */
    supported: {
      /** When. */
      on: CalendarDate
      standing: 'declared' | 'disputed' | 'confirmed'
    } | null
    delivery: DeliveryId
  })[]
}

/** A number of territories supported each year, some of them in a stronger tier. */
export interface CohortObligation {
  /** Of which kind it is. */
  kind: 'cohort'
  /** What is promised each year. */
  perYear: Count
  tiers: readonly ({
    tier: CohortTier
    /** How many. */
    count: number
    /** Whether the document says "about". */
    approximate: boolean
  })[]
  /** From which year to which, both included. */
  years: {
    /** Since when, or from which on. */
    from: number
    /** Until when, or up to which. */
    to: number
  }
}

/** A time in which a territory was in a cohort, in one tier of it or in none; both days included. */
export interface CohortSpell {
  /** Since when, or from which on. */
  from: CalendarDate
  /** `null` while it lasts. */
  until: CalendarDate | null
  tier: CohortTier | null
  /** Since when it is in the cohort, whatever its tier. */
  selected: {
    /** When. */
    on: CalendarDate
    standing: 'declared' | 'disputed' | 'confirmed'
  }
  supported: {
    /** When. */
    on: CalendarDate
    standing: 'declared' | 'disputed' | 'confirmed'
  } | null
}

/** A stronger tier of a cohort. */
export type CohortTier = 'reinforced'

/** The territories of one tier of a cohort-year. */
export interface CohortTierRating {
  tier: CohortTier
  /** Territories that were selected. A selection is not a support, and the two are never added up. */
  selected: StandingCounts
  /** Territories of which the support is shown to have begun in the year: what ratings rest on. */
  supported: CountFigures
}

/** Whether the word was kept for one year of a cohort. */
export interface CohortYearRating {
  /** Which year. */
  year: number
  period: YearPeriod
  code: JudgedCode
  /** Why, for `unrateable` and `not-due`. */
  reason: RatingReason | null
  /** As in force on 31 December, or at the date of the rating where that comes first. */
  wording: Wording
  /** The first wording, where it promised this year other numbers. */
  originalWording: Wording | null
  /** Amendments of the numbers that came after 31 December and so do not count for this year. */
  wordingsTooLate: Wording[]
  /** Territories that were selected. A selection is not a support, and the two are never added up. */
  selected: StandingCounts
  /** Territories of which the support is shown to have begun in the year: what ratings rest on. */
  supported: CountFigures
  tiers: CohortTierRating[]
  /**
   * The smallest headline number supported divided by the promised one, of the whole and of each tier; not
   * rounded. `null` where nothing is itemised: what is not known is not 0.
   */
  shareOfTarget: number | null
}

/** A commitment as it is shown: all that is known of it, and what held at the date asked for. */
export interface Commitment {
  /** Its identity. */
  id: Slug
  /** The convention that holds the promise. */
  convention: Slug
  /** The promise that it is a part of. */
  promise: Slug
  /** The promise’s place in the document. */
  promiseNumber: number
  /** What the promise is called, in both languages. */
  promiseTitle: Bilingual
  /** What it is called, in both languages. */
  title: Bilingual
  /** Who promised. */
  promisor: PartyId
  /** The phase of the programme. */
  phase: 1 | 2
  /** The day of the promise. */
  madeOn: CalendarDate
  /** The convention's term: what is due by when, where the obligation has no date of its own. */
  term: StatedDate | null
  /** The obligation in each of its wordings, the original first. */
  wordings: Wording[]
  /** When the delegation gave notice of closure; null when it did not. */
  noticedOn: CalendarDate | null
  /** When and by whom the account was closed; null while it is open. */
  closed: {
    /** When. */
    on: CalendarDate
    /** Who. */
    by: PartyId
  } | null
  /** When and by whom the promise was taken back; null while it stands. */
  withdrawn: {
    /** When. */
    on: CalendarDate
    /** Who. */
    by: PartyId
  } | null
  /** How many events made it what it is; its `ETag` in quotes. */
  version: number
  /** The wording in force at `asOf`; null on a day before the first one. */
  wording: Wording | null
  /** At `asOf`. `closed`: nothing more will be declared. `withdrawn`: the promise was taken back. */
  status: 'open' | 'closed' | 'withdrawn'
}

/** Its obligation was amended; effective from the event's date. */
export interface CommitmentAmended {
  type: 'CommitmentAmended'
  /** What exactly is owed. */
  obligation: Obligation
}

/** The account is closed: nothing more will be declared. */
export interface CommitmentClosed {
  type: 'CommitmentClosed'
}

/** A page of a list of Commitment. */
export interface CommitmentList {
  /** What is listed. */
  items: Commitment[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A commitment entered the register. */
export interface CommitmentRegistered {
  type: 'CommitmentRegistered'
  /** Its identity. */
  id: Slug
  /** The convention that holds the promise. */
  convention: Slug
  /** The promise that it is a part of. */
  promise: Slug
  /** The promise’s place in the document. */
  promiseNumber: number
  /** What the promise is called, in both languages. */
  promiseTitle: Bilingual
  /** What it is called, in both languages. */
  title: Bilingual
  /** Who promised. */
  promisor: PartyId
  /** The phase of the programme. */
  phase: 1 | 2
  /** The day of the promise. */
  madeOn: CalendarDate
  /** The convention's term: what is due by when, where the obligation has no date of its own. */
  term: StatedDate | null
  /** What exactly is owed. */
  obligation: Obligation
}

/** The promise was taken back. */
export interface CommitmentWithdrawn {
  type: 'CommitmentWithdrawn'
}

/**
 * A commune, present or former, by its INSEE code. Well formed; `@parole/reference` knows which exist.
 * Written: the INSEE code of a commune (not a postal code), five characters, such as "59183", "2A004" or
 * "97411".
 */
export type CommuneCode = string

/** A beneficiary company as it is given. */
export interface CompanyGiven {
  siren: Siren
  /**
   * Who may read it: everybody, or the parties concerned (the default).
   *
   * @defaultValue `"parties"`
   */
  visibility?: Visibility | undefined
}

/** Confirm a delivery: what is sent. */
export interface ConfirmDelivery {
  /** Of a designation, the tenure that is meant: its contact. The last one where none is named. */
  contact?: ContactId | undefined
  /**
   * Why.
   *
   * @defaultValue `null`
   */
  reason?: TextGiven | null | undefined
}

/** The delegation had a person's data erased; the designation stays. */
export interface ContactErased {
  type: 'ContactErased'
  contact: number
}

/** The identity of one person's data: the place, and the how-manieth person in it. */
export type ContactId = string

/** A convention as it is shown. */
export interface Convention {
  /** Its identity. */
  id: Slug
  /** What it is called, in both languages. */
  title: Bilingual
  /** The phase of the programme. */
  phase: 1 | 2
  /** Who signed. */
  parties: PartyId[]
  /** The day of the signature. */
  signedOn: CalendarDate
  /** Where it was signed; null when not known. */
  place: string | null
  /** Until when it runs, as the document says it; null when it does not. */
  term: StatedDate | null
  /** What proves it. */
  source: Source
  /** What the document says, promise by promise. */
  promises: PromiseMade[]
  /** How many events made it what it is; its `ETag` in quotes. */
  version: number
}

/** A signed agreement: who, when, where, for how long, for which phase, and the promises it holds. */
export interface ConventionContent {
  /** Its identity. */
  id: Slug
  /** What it is called, in both languages. */
  title: Bilingual
  /** The phase of the programme. */
  phase: 1 | 2
  /** Who signed. */
  parties: readonly PartyId[]
  /** The day of the signature. */
  signedOn: CalendarDate
  /** Where it was signed; null when not known. */
  place: string | null
  /** Until when it runs, as the document says it; null when it does not. */
  term: StatedDate | null
  /** What proves it. */
  source: Source
  /** What the document says, promise by promise. */
  promises: readonly PromiseMade[]
}

/** A page of a list of Convention. */
export interface ConventionList {
  /** What is listed. */
  items: Convention[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A convention entered the register. */
export interface ConventionRegistered {
  type: 'ConventionRegistered'
  /** The convention that holds the promise. */
  convention: ConventionContent
}

/** Correct what was declared: what is sent. */
export interface CorrectDelivery {
  /** The commitment that it belongs to. */
  commitment: Slug
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** What it is for: one of the themes of the obligation, where it names any. */
  theme: Slug
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
  /** Why. */
  reason: TextGiven
}

/** A promised number of things; `approximate` keeps the "about" of the document. */
export interface Count {
  /** How many. */
  count: number
  /** Whether the document says "about". */
  approximate: boolean
}

/** A number of things set against the number that was promised. */
export interface CountFigures {
  unit: CountUnit
  /** How many were promised. */
  target: number
  /** Whether the document says "about". */
  approximate: boolean
  /** The least headline number that reaches the target: 90 % of an approximate one. */
  line: number
  /** All that the promisor declared. */
  declared: number
  /** Of which a beneficiary disputes. */
  disputed: number
  /** Declared less disputed: what ratings rest on. */
  headline: number
  /** Of what is declared, how many a beneficiary confirmed. */
  confirmed: number
  /** The last day that is counted. */
  throughDate: CalendarDate
  /** The headline number on the due date, where the target was reached only after it. */
  headlineWhenDue: number | null
}

/** How far a running period has come, and the least number of things that is on track. */
export interface CountPace {
  /** Both ends of the period count. */
  elapsedDays: number
  periodDays: number
  /** The least headline number that is on track. */
  expected: number
}

/** What is counted: territories reached, VTE placements made, companies enrolled in an accelerator. */
export type CountUnit = 'territories' | 'placements' | 'enrolments'

/** One of something for each territory in force. */
export interface CoverageObligation {
  /** Of which kind it is. */
  kind: 'coverage'
  /** What is counted. */
  of: 'referent' | 'international-coach' | 'training-diagnosis'
  /** By when; null when the document does not say. */
  due: StatedDate | null
}

/** To whom a coverage was owed, and who went without. */
export interface CoverageRating {
  /** The day on which it is owed: the due date, or the date of the rating where that comes first. */
  on: CalendarDate
  /** To how many territories it was owed: those that had joined 90 days before. */
  owed: number
  /**
   * Of those, the ones without it on the day that the counts are of, be it that all that was declared there
   * is disputed.
   */
  missing: TerritoryId[]
  /** Of the missing, the ones that had it at the date of the rating. */
  coveredSince: TerritoryId[]
  /** They had joined, but less than 90 days before. */
  notYetOwed: TerritoryId[]
  /** They may have left by then, so nothing is owed to them. */
  mayHaveLeft: TerritoryId[]
  /** Of those owed, how many are counted though it is not known whether they had joined 90 days before. */
  joiningUnknown: number
  /** For the country: the last number of territories that was announced by then. */
  announced: {
    /** When. */
    on: CalendarDate
    /** How many. */
    count: number
  } | null
}

/**
 * How many days something took. Median and 90th percentile are by nearest rank: of `requests` values in their
 * order, the one at rank `requests` × 50 % or × 90 %, rounded up. So both are a number of days that some
 * request really took, and the median of two is the shorter.
 */
export interface DaysTaken {
  /** How many requests the figures are about. */
  requests: number
  /** Days from the submission, for half of them at most; `null` where there is none. */
  medianDays: number | null
  /** Days from the submission, for nine in ten of them at most; `null` where there is none. */
  ninetiethPercentileDays: number | null
  /**
   * How many of the requests rest on a day that was stated more than 30 days after it, the submission’s or
   * the other: history that was loaded later, or a date that nobody but its author vouches for.
   */
  statedAfterwards: number
}

/** Money allocated, as it is declared. */
export interface DeclareAllocation {
  /** Of which kind it is. */
  kind: 'allocation'
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
  /**
   * The request that it is delivered on, accepted under the same commitment; null for none.
   *
   * @defaultValue `null`
   */
  request?: Ulid | null | undefined
  /** What it is for: one of the themes of the obligation, where it names any. */
  theme: Slug
  /** How much, in euro cents. */
  amountCents: AmountCents
  /**
   * What the money is for.
   *
   * @defaultValue `null`
   */
  project?: TextGiven | null | undefined
  /**
   * The company that it goes to, if any.
   *
   * @defaultValue `null`
   */
  company?: CompanyGiven | null | undefined
}

/** Declare a delivery: what is sent. */
export type DeclareDelivery = DeclareAllocation | DeclarePlacement | DeclareDiagnosis

/** A published diagnosis, as it is declared. */
export interface DeclareDiagnosis {
  /** Of which kind it is. */
  kind: 'diagnosis'
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
  /**
   * The request that it is delivered on, accepted under the same commitment; null for none.
   *
   * @defaultValue `null`
   */
  request?: Ulid | null | undefined
  /** The period whose training needs it tells. */
  period: StatedDate
}

/** A company that counts towards a volume, as it is declared. */
export interface DeclarePlacement {
  /** A young graduate placed in a company, or a company enrolled in an accelerator. */
  kind: 'placement' | 'enrolment'
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
  /**
   * The request that it is delivered on, accepted under the same commitment; null for none.
   *
   * @defaultValue `null`
   */
  request?: Ulid | null | undefined
  /** The company that the money goes to, if any. */
  company: CompanyGiven
  /**
   * The how-manieth of that company in that month: nothing is counted twice.
   *
   * @defaultValue `1`
   */
  nth?: number | undefined
}

/** A delivery as it is shown to the one who asks. */
export type Delivery = Allocation | Placement | Diagnosis | Designation | Selection

/** A beneficiary confirmed the version it saw. */
export interface DeliveryConfirmed {
  type: 'DeliveryConfirmed'
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact?: number
  seen: number
  /** Why. */
  reason: SealedText | null
}

/** A beneficiary disputed the version it saw. */
export interface DeliveryDisputed {
  type: 'DeliveryDisputed'
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact?: number
  seen: number
  /** Why. */
  reason: SealedText
}

/**
 * The identity of a delivery: a ULID; or, where a territory can have one such thing only, the name of that
 * place, so that two writers who fill it meet. Written: 26 characters of Crockford base 32, such as
 * "01JD3Z7V4QK8M2N5P6R7S8T9VW", or the territory and the place that it takes there, such as
 * "ti1-3214-bpifrance-referent".
 */
export type DeliveryId = string

/** A page of a list of Delivery. */
export interface DeliveryList {
  /** What is listed. */
  items: Delivery[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** The delivery no longer counts: its promisor took it back. */
export interface DeliveryRetracted {
  type: 'DeliveryRetracted'
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact?: number
  /** Why. */
  reason: SealedText
}

/**
 * A department, by its INSEE code. Written: the code of a department: "01" to "95" ("2A" and "2B" for
 * Corsica) or "971", "972", "973", "974", "976".
 */
export type DepartmentCode = string

/** Take a territory out of a cohort: what is sent. */
export interface DeselectTerritory {
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** Why. */
  reason: TextGiven
}

/** Designate a referent, or hand over to the next: what is sent. */
export interface DesignateReferent {
  /** The commitment that the role is for. */
  commitment: Slug
  /**
   * Further commitments of the operator that the same person serves.
   *
   * @defaultValue `[]`
   */
  alsoServes?: readonly Slug[] | undefined
  person: PersonGiven
  /** The first day. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
}

/** A place that an operator fills with one person at a time: itself as its last tenure is. */
export interface Designation {
  /** Of which kind it is. */
  kind: 'designation'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that the role is for. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** What the key may do: read, or also write. */
  role: ReferentRole
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: Slug[]
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
  /** Every person in their order, the last one too: the designation itself is as that one. */
  tenures: Tenure[]
}

/** A published diagnosis. */
export interface Diagnosis {
  /** Of which kind it is. */
  kind: 'diagnosis'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  period: StatedDate
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
}

/** The promisor declared a published diagnosis; effective on the day of its publication. */
export interface DiagnosisPublished {
  type: 'DiagnosisPublished'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  period: StatedDate
}

/** The author of a dispute lifted it. */
export interface DisputeLifted {
  type: 'DisputeLifted'
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact?: number
  /** Why. */
  reason: SealedText | null
}

/** The delegation ruled: the delivery stands as declared, or falls and no longer counts. */
export interface DisputeRuled {
  type: 'DisputeRuled'
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact?: number
  /** How the dispute ended. */
  outcome: 'stands' | 'falls'
  /** Why. */
  reason: SealedText
}

/** What is due by when: said by the obligation itself, taken from the convention's term, or said nowhere. */
export type DueFrom = 'obligation' | 'term' | 'unknown'

/** End a designation that nobody follows: what is sent. */
export interface EndReferent {
  /** The last day. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
}

/** Money made available each year; `perYear: null` when the document names no amount. */
export interface EnvelopeObligation {
  /** Of which kind it is. */
  kind: 'envelope'
  instrument: 'equity' | 'engineering'
  /** What is promised each year. */
  perYear: Money | null
  /** From which year to which, both included. */
  years: {
    /** Since when, or from which on. */
    from: number
    /** Until when, or up to which. */
    to: number
  }
  /** What the money may be for; empty where the document does not say. */
  themes: readonly Slug[]
}

/** One year of an envelope, as it stands now. */
export interface EnvelopeYear {
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Which year. */
  year: number
  /** Whether the document says "about": the limit is then 110 % of its figure. */
  approximate: boolean
  /** What may be allocated before an amendment must come first; null where no amount is promised. */
  limitCents: number | null
  /** Allocated less released; disputed money counts. */
  usedCents: number
  /** Limit less used; null where there is no limit. */
  roomCents: number | null
  /** False once the commitment is closed or withdrawn. */
  open: boolean
}

/** A page of a list of EnvelopeYear. */
export interface EnvelopeYearList {
  /** What is listed. */
  items: EnvelopeYear[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A proof that can be checked: an address, or the SHA-256 of a document that is kept elsewhere. */
export type Evidence = {
  /** Where it can be read. */
  url: string
  /** Where in the document. */
  locator?: string | undefined
} | {
  /** The SHA-256 of the document, kept elsewhere. */
  sha256: string
  /** Where in the document. */
  locator?: string | undefined
}

/** What the itemised evidence adds up to, stage by stage. Amounts of different stages are never summed. */
export interface EvidenceFigures {
  /** The last effective month that is counted. */
  through: Month
  allocated: AllocatedFigures
  released: ReleasedFigures
  paid: PaidFigures
  /** How many deliveries. */
  deliveries: {
    declared: number
    disputed: number
    confirmed: number
  }
}

/** Why a rating is what it is, in words that need no other knowledge. */
export interface Explanation {
  language: Language
  /** The date that it is said of. */
  asOf: CalendarDate
  code: RatingCode
  /** The rating in a word or two, as on a scoreboard. */
  title: string
  /** Date, rating, and the figures that decide. */
  headline: string
  /** The calculation with its numbers put in; empty where nothing is calculated. */
  formula: string[]
  inputs: ExplanationInput[]
  /** What does not count, and why. */
  leftOut: string[]
  /** What this rating means. */
  rule: string
  /** The thresholds that were used. */
  thresholds: string[]
}

/** One figure that an explanation rests on, in words: what, how much, at which stage, since or up to when. */
export interface ExplanationInput {
  label: string
  value: string
  /** The stage of these amounts. Those of different stages are never added up. */
  stage: string | null
  date: string | null
  /** What proves it. */
  source: Source | null
}

/** When something happened, and what shows it. */
export interface HappeningGiven {
  /**
   * When it happened; today if left out. A day long ago is taken, and `recordedOn` says beside it when the
   * register heard.
   */
  effectiveOn?: CalendarDate | undefined
  /**
   * What shows it, if anything does.
   *
   * @defaultValue `null`
   */
  source?: Evidence | null | undefined
}

/** A SHA-256, hexadecimal. */
export type Hash = string

/** An instant in UTC to the millisecond, `2019-03-05T09:30:00.000Z`. */
export type Instant = string

/** Issue a key: what is sent. */
export interface IssueKey {
  /** Which party. */
  party: PartyId
  /** What the key may do: read, or also write. */
  role: KeyRole
}

/** A key as it is issued: its token is told this once. */
export interface IssuedKey {
  /** Its identity. */
  id: Ulid
  /** Which party. */
  party: PartyId
  /** What the key may do: read, or also write. */
  role: KeyRole
  /** When it was issued. */
  issuedAt: Instant
  /** When it was revoked; null while it works. */
  revokedAt: Instant | null
  /** How many events made it what it is; its `ETag` in quotes. */
  version: number
  /** What to send as bearer token. Null when the call is replayed: secrets are not kept. */
  token: string | null
}

/** What the rules can say of a promise that stands. */
export type JudgedCode = 'unrateable' | 'not-due' | 'broken' | 'no-information' | 'claimed-only' | 'unproven' | 'partly-kept' | 'late' | 'on-track' | 'kept'

/**
 * What the rules say of a promise at a date. `due`, the target, the counts and the share are those of what
 * decides.
 */
export interface Judgement {
  /** The date that it is said of. */
  asOf: CalendarDate
  code: JudgedCode
  /** Why, for `unrateable` and `not-due`; what is not known, for `kept`. */
  reason: RatingReason | null
  /** When what decides is due: the last day on which it is on time. */
  due: CalendarDate | null
  dueFrom: DueFrom
  /** The year that decides, for a yearly promise. */
  decidedBy: number | null
  /** What is owed, where that is not an amount of money: the wording of a coverage, a cohort or a volume. */
  wording: Wording | null
  /** The first wording, where it is another one that counts. */
  originalWording: Wording | null
  /** Amendments that came after the date due and so do not count. */
  wordingsTooLate: Wording[]
  /** The amount that counts, of an envelope. */
  target: PromisedAmount | null
  /** The first amount, where it is another one that counts. */
  original: PromisedAmount | null
  /** What was counted of a coverage, a cohort or a volume. */
  counts: CountFigures | null
  /** Of a volume that still runs, once a pace can be read; an envelope has one for its year. */
  pace: CountPace | null
  /**
   * How long after the due date the target was reached; of a volume at most, as its figures are kept by
   * month.
   */
  daysLate: number | null
  /**
   * What was reached divided by what was promised, of what decides; not rounded. `null` where nothing can be
   * divided, and where nothing is itemised: what is not known is not 0.
   */
  shareOfTarget: number | null
  /** Every year of an envelope, in order. */
  years: YearRating[]
  /** To whom a coverage was owed, and who went without. */
  coverage: CoverageRating | null
  /** Every year of a cohort, in order; in a place with its own territories, and not rated. */
  cohortYears: CohortYearRating[]
}

/** A key as it is shown: never its secret, never the secret's digest. */
export interface Key {
  /** Its identity. */
  id: Ulid
  /** Which party. */
  party: PartyId
  /** What the key may do: read, or also write. */
  role: KeyRole
  /** When it was issued. */
  issuedAt: Instant
  /** When it was revoked; null while it works. */
  revokedAt: Instant | null
  /** How many events made it what it is; its `ETag` in quotes. */
  version: number
}

/** A key was issued to a party. */
export interface KeyIssued {
  type: 'KeyIssued'
  /** Its identity. */
  id: Ulid
  /** Which party. */
  party: PartyId
  /** What the key may do: read, or also write. */
  role: KeyRole
  /** SHA-256 of the secret, hexadecimal. */
  digest: string
}

/** A page of a list of Key. */
export interface KeyList {
  /** What is listed. */
  items: Key[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A key was revoked. */
export interface KeyRevoked {
  type: 'KeyRevoked'
}

/** What a key may do: read what is for its party, or also write in its name. */
export type KeyRole = 'reader' | 'writer'

/** The languages that the register speaks. */
export type Language = 'fr' | 'en'

/** A promised amount of money; `approximate` keeps the "about" of the document. */
export interface Money {
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** Whether the document says "about". */
  approximate: boolean
}

/** A month, `YYYY-MM`. */
export type Month = string

/**
 * A part of an allocation, paid or given back: in which position of the stream, how much, since when, proved
 * by what.
 */
export interface Movement {
  /** Its place in the history. */
  position: number
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
}

/** Money paid, or given back to the envelope. */
export interface MovementGiven {
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
}

/** What exactly is owed, with its own measure. */
export type Obligation = EnvelopeObligation | CoverageObligation | CohortObligation | VolumeObligation | UnquantifiedObligation

/** A public operator that signed in March 2019. */
export interface Operator {
  /** Its identity. */
  id: OperatorId
  /** Its name when it signed: acts of 2019 keep the names of 2019. */
  name: string
  /** Its present name and since when; null when it has not changed. */
  renamed: {
    name: string
    /** From when on the figure counts, where it is of a period; null from the beginning. */
    since: StatedDate
  } | null
}

/** A public operator. */
export type OperatorId = 'banque-des-territoires' | 'bpifrance' | 'business-france' | 'pole-emploi'

/** A page of a list of Operator. */
export interface OperatorList {
  /** What is listed. */
  items: Operator[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** How far a running year has come, and the least amount that is on track, in euro cents. */
export interface Pace {
  elapsedDays: number
  periodDays: number
  expectedCents: number
}

/** Money paid: a part of what was allocated, never to be added to it. */
export interface PaidFigures {
  /** The stage of these amounts. Those of different stages are never added up. */
  stage: 'paid'
  /** All that the promisor declared, in euro cents. */
  declaredCents: number
  /** Of which a beneficiary disputes, in euro cents. */
  disputedCents: number
  /** Declared less disputed: what ratings rest on, in euro cents. */
  headlineCents: number
  /** Of what is declared, the part that a beneficiary confirmed, in euro cents. */
  confirmedCents: number
}

/**
 * Whoever can act in the register: the State, the Delegate's office, an operator, a region or a territory.
 * Written: "state", "delegation", an operator ("banque-des-territoires", "bpifrance", "business-france",
 * "pole-emploi"), a region ("region-84") or a territory ("ti1-3214").
 */
export type PartyId = 'state' | 'delegation' | OperatorId | RegionPartyId | TerritoryId

/** Part of the allocation was paid. */
export interface PaymentRecorded {
  type: 'PaymentRecorded'
  /** How much, in euro cents. */
  amountCents: AmountCents
}

/** A person as shown to the one who asks, beside the digest that events hold. */
export type Person = {
  status: 'shown'
  /** SHA-256 of salt, a line feed and text. */
  digest: string
  /** Who may read the text. */
  visibility: Visibility
  person: {
    name: string
    email: string
    phone: string | null
    organisation: string
  }
  /** The digest is the SHA-256 of salt, a line feed and the RFC 8785 JSON of the person. */
  salt: string
} | {
  /** `withheld`: for the parties concerned only. `erased`: nobody has it any more. */
  status: 'withheld' | 'erased'
  /** SHA-256 of salt, a line feed and text. */
  digest: string
  /** Who may read the text. */
  visibility: Visibility
}

/** A person as an operator names them: seen by the parties concerned only, and erased on demand. */
export interface PersonGiven {
  name: string
  email: string
  /** @defaultValue `null` */
  phone?: string | null | undefined
  organisation: string
}

/** A phase of the programme: 1 from November 2018, 2 from November 2023. */
export type Phase = 1 | 2

/** A company that counts towards a volume. */
export interface Placement {
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** Of which kind it is. */
  kind: 'placement' | 'enrolment'
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** The company that the money goes to, if any. */
  company: Text
  nth: number
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
}

/**
 * The promisor declared that it counts a company; effective on the day when the placement or the enrolment
 * began.
 */
export interface PlacementDeclared {
  type: 'PlacementDeclared'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Of which kind it is. */
  kind: 'placement' | 'enrolment'
  /** The author’s own name for it, which it may give once. */
  reference: Reference
  /** The company that the money goes to, if any. */
  company: SealedText
  nth: number
}

/** A refusal, after RFC 9457, sent as `application/problem+json`. */
export interface Problem {
  /** An address that stands for this kind of refusal and explains it. */
  type: string
  /** The kind of refusal, in words. */
  title: string
  /** The HTTP status, once more. */
  status: number
  /** What happened this time. */
  detail: string
  code: ProblemCode
  /** The name of this request in the register’s own logs. */
  requestId: string
  /** What to do about it. */
  remedy?: string
  /** Every part of the request that is wrong. */
  errors?: ProblemPart[]
  /** The figures behind the refusal, such as the balance of an envelope-year. */
  details?: Record<string, unknown>
}

/** The kind of a refusal, for programs: it never changes its meaning. More kinds may be added. */
export type ProblemCode =
  /** The identity is taken. */
  | 'already-registered'
  /** The register holds no such convention. */
  | 'unknown-convention'
  /** The convention holds no such promise. */
  | 'unknown-promise'
  /** The promisor did not sign the convention. */
  | 'not-a-party'
  /** A convention names each promise once. */
  | 'repeated-promise'
  /** The register holds no such commitment. */
  | 'unknown-commitment'
  /** There is no such territory. */
  | 'unknown-territory'
  /** The commitment was made to the territories of another phase. */
  | 'wrong-phase'
  /** The territory was not in the programme at that date. */
  | 'territory-not-in-force'
  /** The obligation names no such theme. */
  | 'unknown-theme'
  /** This evidence does not measure that kind of obligation. */
  | 'wrong-obligation'
  /** Each commitment is named once. */
  | 'repeated-commitment'
  /** Only the delegation may do this. */
  | 'not-the-delegation'
  /** Only the promisor may do this. */
  | 'not-the-promisor'
  /** Only the beneficiary territory, or a region it lies in, may do this. */
  | 'not-a-beneficiary'
  /** Only who disputed may lift the dispute. */
  | 'not-your-dispute'
  /** A fact cannot be effective after today. */
  | 'effective-in-future'
  /** What ends a commitment takes effect on the day it is registered. */
  | 'not-today'
  /** A fact cannot be effective before the promise was made. */
  | 'effective-before-promise'
  /** Money is not paid or released before it is allocated. */
  | 'effective-before-allocation'
  /** An allocation does not come after what was paid or released of it. */
  | 'effective-after-movements'
  /** An amendment comes after the wording in force. */
  | 'effective-before-wording'
  /** The envelope does not run in that year. */
  | 'outside-envelope'
  /** The envelope-year has no such room; amend the commitment first. */
  | 'limit-passed'
  /** The new limit lies below what is already allocated. */
  | 'limit-below-use'
  /** Less remains of the allocation. */
  | 'remainder-passed'
  /** More was paid and released than the corrected amount. */
  | 'corrected-below-movements'
  /** A delivery holds a bounded number of payments and releases. */
  | 'too-many-movements'
  /** A party leaves a bounded number of texts on a delivery. */
  | 'too-many-texts'
  /** The commitment was withdrawn. */
  | 'commitment-withdrawn'
  /** The account of the commitment is closed. */
  | 'commitment-closed'
  /** The commitment was closed or withdrawn meanwhile. */
  | 'commitment-ended'
  /** The delegation gives notice before it closes an account. */
  | 'notice-missing'
  /** The notice has not run out. */
  | 'notice-running'
  /** Notice was given already. */
  | 'already-noticed'
  /** An amendment keeps the kind of the obligation. */
  | 'obligation-kind-changed'
  /** An amendment keeps what the obligation counts. */
  | 'obligation-measure-changed'
  /** An amendment keeps the years of the envelope, and may add some. */
  | 'years-dropped'
  /** The command would change nothing. */
  | 'nothing-changed'
  /** The delivery was retracted. */
  | 'delivery-retracted'
  /** The same party said the same of this version. */
  | 'already-attested'
  /** Nothing is disputed. */
  | 'not-disputed'
  /** The delegation ruled on this version of the delivery. */
  | 'already-ruled'
  /** The author gave this reference to another delivery. */
  | 'reference-used'
  /** The register holds no such delivery. */
  | 'unknown-delivery'
  /** The register holds no such request. */
  | 'unknown-request'
  /** Only the territory that asks may do this. */
  | 'not-the-territory'
  /** Only the operator that is asked may do this. */
  | 'not-the-operator'
  /** The territory’s request to this operator for this action sheet is open or accepted. */
  | 'already-asked'
  /** Nothing becomes of a request before it is submitted. */
  | 'effective-before-submission'
  /** A request is not answered or withdrawn before it is acknowledged. */
  | 'effective-before-acknowledgement'
  /** The request was acknowledged already. */
  | 'already-acknowledged'
  /** The request was answered already. */
  | 'already-answered'
  /** The request was withdrawn. */
  | 'request-withdrawn'
  /** The commitment is another party’s. */
  | 'wrong-promisor'
  /** Nothing that can be counted was promised there. */
  | 'not-countable'
  /** Nothing is delivered on a request that was not accepted. */
  | 'request-not-accepted'
  /** The request was accepted for another operator, territory or commitment. */
  | 'request-mismatch'
  /** A request names a bounded number of deliveries. */
  | 'too-many-deliveries'
  /** The key was revoked already. */
  | 'already-revoked'
  /** The register has no such key. */
  | 'unknown-key'
  /** Only the delegation, or the party of a key, may revoke it. */
  | 'not-your-key'
  /** The commitment counts something else. */
  | 'wrong-unit'
  /** This is done with another kind of delivery. */
  | 'wrong-delivery'
  /** The place was another’s on that day, or the tenure had not begun. */
  | 'effective-before-tenure'
  /** The territory was not selected yet. */
  | 'effective-before-selection'
  /** It belongs to the year of the cohort. */
  | 'outside-cohort-year'
  /** The obligation does not run in that year. */
  | 'year-not-promised'
  /** The obligation names no such tier. */
  | 'unknown-tier'
  /** The cohort, or its tier, holds as many territories as it may; amend the commitment first. */
  | 'cohort-full'
  /** The new limit lies below the number of territories selected. */
  | 'limit-below-selection'
  /** A place keeps a bounded number of persons. */
  | 'too-many-tenures'
  /** A selection keeps a bounded number of changes. */
  | 'too-many-changes'
  /** The author counted the same thing in another delivery. */
  | 'already-counted'
  /** Nobody is designated any more. */
  | 'already-ended'
  /** The support was recorded already. */
  | 'already-supported'
  /** The territory left the cohort. */
  | 'territory-deselected'
  /** There is no such contact. */
  | 'unknown-contact'
  /** The delivery knows no such person. */
  | 'unknown-tenure'
  /** The register holds no such claim. */
  | 'unknown-claim'
  /** Only the delegation, or who published a claim, may end it. */
  | 'not-your-claim'
  /** The claim was withdrawn. */
  | 'claim-withdrawn'
  /** Another claim took the place of this one. */
  | 'claim-replaced'
  /** A figure counts from a day that does not come after its date. */
  | 'since-after-date'
  /** A promisor makes a bounded number of claims about one of its commitments, and so does the delegation. */
  | 'too-many-claims'
  /** The body is not JSON. */
  | 'malformed-json'
  /** A parameter, a header or a field is missing, unknown or ill-formed; `errors` names each. */
  | 'invalid-request'
  /** The operation needs a key and none was sent. */
  | 'missing-key'
  /** The key was revoked. */
  | 'revoked-key'
  /** The access token did not pass a check, which details name. */
  | 'invalid-token'
  /** The access token gives no role, no party or more than one. */
  | 'token-without-party'
  /** The key’s party or role may not do this. */
  | 'forbidden'
  /** The request did not come through the register’s public address. */
  | 'wrong-address'
  /** There is no such thing. */
  | 'not-found'
  /** The path exists, with other methods. */
  | 'method-not-allowed'
  /** What is asked for does not come in the form that Accept names. */
  | 'not-acceptable'
  /** The thing has changed since the version named by If-Match. */
  | 'stale-version'
  /** If-Match must name the version that was seen. */
  | 'precondition-required'
  /** Every write needs an Idempotency-Key. */
  | 'idempotency-key-missing'
  /** The Idempotency-Key was used before, with another request. */
  | 'idempotency-key-reused'
  /** The body is larger than 256 KiB. */
  | 'body-too-large'
  /** The body is not declared as application/json. */
  | 'unsupported-media-type'
  /** No commune has or had this code. */
  | 'unknown-commune'
  /** There is no such region or territory. */
  | 'unknown-party'
  /** Nothing is known of a day that has not come. */
  | 'date-in-future'
  /** The cursor is not one that the register gave. */
  | 'malformed-cursor'
  /** The cursor belongs to a list with other filters. */
  | 'cursor-of-another-list'
  /** The issuer of access tokens does not say its keys; nothing was done. */
  | 'issuer-unavailable'
  /** The register is asked for more than it may read at once; nothing was done. */
  | 'store-busy'
  /** Too many writers at once; nothing was written, the same request may be sent again. */
  | 'contention'
  /** Something went wrong on the register’s side. */
  | 'internal'

/** What is wrong with one part of the request. */
export interface ProblemPart {
  /** Where: a JSON pointer into the body (`/amountCents`), or `query/…`, `path/…`, `header/…`. */
  pointer: string
  /** What was expected there. */
  detail: string
}

/** How long operators take with the requests of a scope, and who still waits. */
export interface ProcessingTimes {
  /** Whose figures. */
  scope: Scope
  /** The day on which it stands so. */
  asOf: CalendarDate
  /** Requests by where they stand. `submitted` and `acknowledged` have no answer; `declined` is one. */
  requests: Record<string, unknown>
  /** From the submission to the acknowledgement; an answer acknowledges. */
  toAcknowledgement: DaysTaken
  /** From the submission to the answer, accepted or declined. */
  toAnswer: DaysTaken
  /** The requests without an answer. */
  unanswered: {
    /** How many there are: `submitted` and `acknowledged` together. */
    requests: number
    /** How many of them were submitted on a day that was stated more than 30 days after it. */
    statedAfterwards: number
  }
  /** The requests that have waited longest for an answer; `null` where none waits. */
  oldestUnanswered: {
    /** When they were submitted. */
    submittedOn: CalendarDate
    /** How many were submitted that day and have no answer. */
    requests: number
    /** How many of them were stated more than 30 days after that day. */
    statedAfterwards: number
    /** From that day to `asOf`. */
    daysWaiting: number
  } | null
}

/** What a document says once. Several conventions may hold the same promise: it then has several makers. */
export interface PromiseMade {
  /** Its identity. */
  id: Slug
  /** Its place in the document, for the order of a scoreboard. */
  number: number
  /** What it is called, in both languages. */
  title: Bilingual
  /** What proves it. */
  source: Source
}

/**
 * An amount as worded, since when, when that was recorded, and where it can be read; `money: null` where none
 * was published.
 */
export interface PromisedAmount {
  money: Money | null
  /** Since when, or from which on. */
  from: CalendarDate
  /** What proves it. */
  source: Source | null
  /** When the register heard of it. */
  recordedOn: CalendarDate
}

/** Publish a claim: what is sent. */
export interface PublishClaim {
  /** What it is called, in both languages. */
  title: Bilingual
  about: readonly Slug[]
  /** Whose figures. */
  scope: 'national' | RegionPartyId | TerritoryId
  date: StatedDate
  /** How much or how many it says. */
  figure: ClaimFigure
  /** What proves it. */
  source: Source
  /**
   * From when on it counts, where it is of a period such as one year; null from the beginning.
   *
   * @defaultValue `null`
   */
  since?: StatedDate | null | undefined
  /**
   * The claim that this one takes the place of.
   *
   * @defaultValue `null`
   */
  replaces?: Ulid | null | undefined
}

/** Whether a commitment's word was kept, at a date: codes and exact figures, no prose. */
export interface Rating {
  /** The commitment that it belongs to. */
  commitment: Slug
  /** The date that it is said of. */
  asOf: CalendarDate
  code: RatingCode
  /** Why, for `unrateable` and `not-due`; what is not known, for `kept`. */
  reason: RatingReason | null
  /** When what decides is due: the last day on which it is on time. */
  due: CalendarDate | null
  dueFrom: DueFrom
  /** The year that decides, for a yearly promise. */
  decidedBy: number | null
  /** What is owed, where that is not an amount of money: the wording of a coverage, a cohort or a volume. */
  wording: Wording | null
  /** The first wording, where it is another one that counts. */
  originalWording: Wording | null
  /** Amendments that came after the date due and so do not count. */
  wordingsTooLate: Wording[]
  /** The amount that counts, of an envelope. */
  target: PromisedAmount | null
  /** The first amount, where it is another one that counts. */
  original: PromisedAmount | null
  /** What was counted of a coverage, a cohort or a volume. */
  counts: CountFigures | null
  /** Of a volume that still runs, once a pace can be read; an envelope has one for its year. */
  pace: CountPace | null
  /**
   * How long after the due date the target was reached; of a volume at most, as its figures are kept by
   * month.
   */
  daysLate: number | null
  /**
   * What was reached divided by what was promised, of what decides; not rounded. `null` where nothing can be
   * divided, and where nothing is itemised: what is not known is not 0.
   */
  shareOfTarget: number | null
  /** Every year of an envelope, in order. */
  years: YearRating[]
  /** To whom a coverage was owed, and who went without. */
  coverage: CoverageRating | null
  /** Every year of a cohort, in order; in a place with its own territories, and not rated. */
  cohortYears: CohortYearRating[]
  /** What kind of obligation it is, and so what its figures can measure. */
  kind: 'envelope' | 'coverage' | 'cohort' | 'volume' | 'unquantified'
  /** Whether anything at all is itemised in this place, be it disputed, released or over since. */
  isItemised: boolean
  /** All years together, each stage on its own; and how many deliveries. */
  figures: EvidenceFigures
  /** Published figures about it, of this place, that stand: beside what is itemised, never added to it. */
  claims: ClaimBeside[]
  /** Where the promise was taken back: what was said of it at the end of the day before. */
  withdrawn: {
    /** When. */
    on: CalendarDate
    /** Who. */
    by: PartyId
    before: Judgement
  } | null
}

/** Whether the word was kept. */
export type RatingCode = 'withdrawn' | 'unrateable' | 'not-due' | 'broken' | 'no-information' | 'claimed-only' | 'unproven' | 'partly-kept' | 'late' | 'on-track' | 'kept'

/** Whether the word was kept: in codes and figures, and in words. */
export interface RatingExplained {
  /** Where it is rated: in the country, a region or a territory. */
  scope: 'national' | RegionPartyId | TerritoryId
  /** The rating, in codes and figures. */
  rating: Rating
  /** The rating, in words. */
  explanation: Explanation
}

/** Why a promise is `unrateable` or `not-due`, or what is not known of one that is kept. */
export type RatingReason = 'not-countable' | 'no-target' | 'amount-not-published' | 'no-date' | 'promised-nationally' | 'not-made-yet' | 'not-begun' | 'too-early-for-pace' | 'before-due-date' | 'nothing-owed' | 'reached-in-due-month'

/** Why something is done. */
export interface ReasonGiven {
  /** Why. */
  reason: TextGiven
}

/** Record that support was given: what is sent. */
export interface RecordSupport {
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
}

/** A day on which something happened, as who did it states it, and the day on which the register heard. */
export interface RecordedDay {
  /** When it happened, as it is stated. */
  on: CalendarDate
  /** When the register heard of it, in Paris: never before `on`, and years later where history is loaded. */
  recordedOn: CalendarDate
}

/**
 * An event as it stands in the log: who, when recorded, since when true, proved by what, chained to the one
 * before.
 */
export interface RecordedEvent {
  /** The history that it belongs to. */
  stream: StreamId
  /** 1 for the first event of a stream, then one more each time. */
  position: number
  /** What happened. */
  event: RegisterEvent
  /** Who. */
  by: Actor
  /** When the register heard of it. */
  recordedAt: Instant
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** The hash of the event before, `null` for the first. */
  previous: Hash | null
  /** SHA-256 over the RFC 8785 JSON of all the fields above. */
  hash: Hash
}

/** A page of a list of RecordedEvent. */
export interface RecordedEventList {
  /** What is listed. */
  items: RecordedEvent[]
  /** What to send as `after` to read on; null at the end. */
  next: number | null
}

/**
 * The author's own name for a delivery, unique among that author's deliveries: the guard against counting
 * twice.
 */
export type Reference = string

/** A person was designated where nobody was. */
export interface ReferentDesignated {
  type: 'ReferentDesignated'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that the role is for. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** What the key may do: read, or also write. */
  role: ReferentRole
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: Slug[]
  /** The how-manieth person in this place, 1 for the first. */
  contact: number
  /** Name, addresses and organisation, in an erasable record. */
  person: SealedText
}

/** Nobody follows: the effective date is the person's last day. */
export interface ReferentEnded {
  type: 'ReferentEnded'
}

/** A person took over from another, without a day between them. */
export interface ReferentHandedOver {
  type: 'ReferentHandedOver'
  /** The commitment that the role is for. */
  commitment: Slug
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: Slug[]
  /** The how-manieth person in this place, 1 for the first. */
  contact: number
  /** Name, addresses and organisation, in an erasable record. */
  person: SealedText
}

/** A place that was promised in a territory, and who fills it on a day. */
export interface ReferentPlace {
  /** Where: the territory that benefits. */
  territory: TerritoryId
  operator: OperatorId
  /** What the key may do: read, or also write. */
  role: ReferentRole
  /** The commitments that ask for it, or that its designation serves. */
  commitments: Slug[]
  /** Nobody is in place on the day asked for, or somebody whom the territory disputes: as a rating has it. */
  vacant: boolean
  /** The designation; null where there never was one. */
  delivery: DeliveryId | null
  contact: string | null
  person: Person | null
  /** From when on the figure counts, where it is of a period; null from the beginning. */
  since: CalendarDate | null
  /**
   * What the territory says of it; null where nobody is in place. Whoever is disputed is shown, and does not
   * fill the place.
   */
  standing: 'declared' | 'confirmed' | 'disputed' | null
}

/** A page of a list of ReferentPlace. */
export interface ReferentPlaceList {
  /** What is listed. */
  items: ReferentPlace[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/**
 * What a person is designated as, at most one at a time for each operator and territory: named as the
 * coverage that it keeps.
 */
export type ReferentRole = 'referent' | 'international-coach'

/** A region as drawn since 2016. */
export interface Region {
  /** Its identity. */
  id: RegionPartyId
  /** INSEE code. */
  code: string
  name: string
}

/**
 * A region as drawn since 2016, by its INSEE code. Written: the INSEE code of a region, two digits, such as
 * "84" or "04".
 */
export type RegionCode = string

/** A page of a list of Region. */
export interface RegionList {
  /** What is listed. */
  items: Region[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** A region, by its INSEE code: `region-84`. */
export type RegionPartyId = string

/** Register a commitment: what is sent. */
export interface RegisterCommitment {
  /** Its identity. */
  id: Slug
  /** The convention that holds the promise. */
  convention: Slug
  /** The promise that it is a part of. */
  promise: Slug
  /** Who promised. */
  promisor: PartyId
  /** What it is called, in both languages. */
  title: Bilingual
  /** What exactly is owed. */
  obligation: Obligation
  /** Since when the obligation is worded so; the day of the signature if left out. */
  effectiveOn?: CalendarDate | undefined
  /** What proves it. */
  source: Source
}

/** Every event of the register. */
export type RegisterEvent = ConventionRegistered | CommitmentRegistered | CommitmentAmended | ClosureNoticed | CommitmentClosed | CommitmentWithdrawn | AllocationDeclared | PaymentRecorded | ReleaseRecorded | AllocationCorrected | PlacementDeclared | DiagnosisPublished | ReferentDesignated | ReferentHandedOver | ReferentEnded | ContactErased | TerritorySelected | TierChanged | SupportRecorded | TerritoryDeselected | DeliveryRetracted | DeliveryConfirmed | DeliveryDisputed | DisputeLifted | DisputeRuled | ClaimPublished | ClaimWithdrawn | ClaimReplaced | RequestSubmitted | RequestAcknowledged | RequestAccepted | RequestDeclined | RequestWithdrawn | RequestLinked | KeyIssued | KeyRevoked

/** Part of the allocation was given back to the envelope. */
export interface ReleaseRecorded {
  type: 'ReleaseRecorded'
  /** How much, in euro cents. */
  amountCents: AmountCents
}

/**
 * Money given back to the envelope; already taken off the allocated figures. Nobody confirms a release: it
 * follows its delivery, so that what is left of a confirmed one can be told.
 */
export interface ReleasedFigures {
  /** The stage of these amounts. Those of different stages are never added up. */
  stage: 'released'
  /** All that the promisor declared, in euro cents. */
  declaredCents: number
  /** Of which a beneficiary disputes, in euro cents. */
  disputedCents: number
  /** Declared less disputed: what ratings rest on, in euro cents. */
  headlineCents: number
}

/** A request as it is shown to the one who asks. */
export interface Request {
  /** Its identity. */
  id: Ulid
  /** Who asks. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Who is asked. */
  operator: OperatorId
  /** The territory's own reference of its action sheet. */
  actionSheet: Reference
  /** What it is for; `null` where the territory does not say. */
  theme: Slug | null
  /** What is asked for, in the territory's words. */
  subject: Text
  /** What is asked for, in euro cents; `null` where no amount is asked for. */
  amountCents: AmountCents | null
  /** When it was submitted. */
  submitted: RecordedDay
  /** What proves it. */
  source: Source | null
  /** When the operator said that it has it; an answer says so too. `null` until then. */
  acknowledged: RecordedDay | null
  /** What the operator answered; null while it has not. */
  answer: RequestAnswer | null
  /** When the territory took it back; null while it stands. */
  withdrawn: {
    /** When. */
    on: CalendarDate
    /** When the register heard of it. */
    recordedOn: CalendarDate
    /** Who. */
    by: PartyId
  } | null
  /** What was delivered on it, in the order of its declaration. */
  deliveries: DeliveryId[]
  state: RequestState
  /** From the submission; null while it is not acknowledged. */
  daysToAcknowledgement: number | null
  /** From the submission; null while it is not answered. */
  daysToAnswer: number | null
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
}

/** The operator accepted it: how much, and under which of its commitments. */
export interface RequestAccepted {
  type: 'RequestAccepted'
  /** How much, in euro cents. */
  amountCents: AmountCents
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Why. */
  reason: SealedText | null
}

/** The operator said that it has the request. */
export interface RequestAcknowledged {
  type: 'RequestAcknowledged'
}

/** The operator’s answer, its reason as far as the one who asks may read it. */
export type RequestAnswer = {
  /** It will deliver. */
  outcome: 'accepted'
  /** When. */
  on: CalendarDate
  /** When the register heard of it. */
  recordedOn: CalendarDate
  /** What is accepted. The deliveries draw, this does not. */
  amountCents: AmountCents
  /** The commitment under which it is to be delivered. */
  commitment: Slug
  /** Why. */
  reason: Text | null
} | {
  /** It will not deliver. */
  outcome: 'declined'
  /** When. */
  on: CalendarDate
  /** When the register heard of it. */
  recordedOn: CalendarDate
  /** Why. */
  reason: Text
}

/** The operator declined it, and said why. */
export interface RequestDeclined {
  type: 'RequestDeclined'
  /** Why. */
  reason: SealedText
}

/** The operator declared a delivery on it. */
export interface RequestLinked {
  type: 'RequestLinked'
  delivery: DeliveryId
}

/** A page of a list of Request. */
export interface RequestList {
  /** What is listed. */
  items: Request[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
}

/** Where a request stands. No answer is `submitted` or `acknowledged`, and never `declined`. */
export type RequestState = 'submitted' | 'acknowledged' | 'accepted' | 'declined' | 'withdrawn'

/** A territory asked an operator for what an action sheet needs; since the event's date. */
export interface RequestSubmitted {
  type: 'RequestSubmitted'
  /** Its identity. */
  id: Ulid
  /** Who asks. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Who is asked. */
  operator: OperatorId
  /** The territory's own reference of its action sheet. */
  actionSheet: Reference
  /** What it is for; `null` where the territory does not say. */
  theme: Slug | null
  /** What is asked for, in the territory's words. */
  subject: SealedText
  /** What is asked for, in euro cents; `null` where no amount is asked for. */
  amountCents: AmountCents | null
}

/** The territory no longer asks. */
export interface RequestWithdrawn {
  type: 'RequestWithdrawn'
}

/** End a dispute: what is sent. */
export type ResolveDispute = {
  /** By who disputed. */
  outcome: 'lifted'
  /** Of a designation, the tenure that is meant: its contact. The last one where none is named. */
  contact?: ContactId | undefined
  /**
   * Why.
   *
   * @defaultValue `null`
   */
  reason?: TextGiven | null | undefined
} | {
  /** Of a designation, the tenure that is meant: its contact. The last one where none is named. */
  contact?: ContactId | undefined
  /** By the delegation. */
  outcome: 'stands' | 'falls'
  /** Why. */
  reason: TextGiven
}

/** A commune asked for by a former code or an arrondissement’s, and the commune that it is or belongs to. */
export interface ResolvedCommune {
  asked: string
  present: string
}

/** Since when something no longer counts, who took it back and why. */
export interface Retraction {
  /** When. */
  on: CalendarDate
  /** Who. */
  by: PartyId
  /** Why. */
  reason: Text
}

/** What the delegation ruled on a dispute, its reason as far as the one who asks may read it. */
export interface Ruling {
  /** Its place in the history. */
  position: number
  /** How the dispute ended. */
  outcome: 'stands' | 'falls'
  /** When. */
  on: CalendarDate
  /** Why. */
  reason: Text
}

/**
 * Whose scoreboard: the country's, a region's, an operator's or a territory's. Written: "national", "region-"
 * and the INSEE code of a region ("region-84"), "operator-" and an operator ("operator-bpifrance"), or a
 * territory ("ti1-3214").
 */
export type Scope = 'national' | 'operator-banque-des-territoires' | 'operator-bpifrance' | 'operator-business-france' | 'operator-pole-emploi' | RegionPartyId | TerritoryId

/** A scoreboard, and what its ratings are called in the language that was asked for. */
export interface Scoreboard {
  /** Whose figures. */
  scope: Scope
  /** The date that it is said of. */
  asOf: CalendarDate
  totals: ScoreboardTotals
  /** What the document says, promise by promise. */
  promises: ScoreboardPromise[]
  /** Every published figure about this place, or about this operator, that stands: the oldest first. */
  claims: ScoreboardClaim[]
  /** What each rating is called in the language asked for: `kept` is "tenue" in French. */
  ratingTitles: Record<string, unknown>
}

/** A published figure on a scoreboard, and what is itemised beside it of all that it is about. */
export interface ScoreboardClaim {
  /** Its identity. */
  id: Ulid
  /** What it is called, in both languages. */
  title: Bilingual
  /** The day that the figure is of, no more precise than its source. */
  date: StatedDate
  /** From which day on the figure counts, where it is of a period: "signed in 2020". Else from the beginning. */
  since: StatedDate | null
  /** Of which place. */
  scope: 'national' | RegionPartyId | TerritoryId
  /** How much or how many it says. */
  figure: ClaimFigure
  /** What proves it. */
  source: Source
  /**
   * What is itemised up to the end of the month of the claim's date, and since the month from which it
   * counts, less what is disputed, in the unit of the claim: euro cents or things. Below 0 where more was
   * released in that period than allocated; `null` where nothing of that unit is itemised in it.
   */
  itemised: number | null
  /** Itemised divided by claimed; not rounded. */
  share: number | null
  /** The claims that say another figure of the same thing, place and time. */
  disagreesWith: Ulid[]
  /** The commitments that the figure is about, all of them together; none for the programme as a whole. */
  about: Slug[]
}

/** One operator's part of a promise on a scoreboard. */
export interface ScoreboardCommitment {
  /** Its identity. */
  id: Slug
  /** What it is called, in both languages. */
  title: Bilingual
  /** Who promised. */
  promisor: PartyId
  /** The rating, in codes and figures. */
  rating: Rating
  /** Whether anything is itemised in this scope; `false` is shown, never hidden. */
  hasEvidence: boolean
  /** `null` on a region's or a territory's scoreboard: accounts are kept for the whole country. */
  accounting: Accounting | null
}

/** A promise on a scoreboard, with the part of each who made it. */
export interface ScoreboardPromise {
  /** A slug and a number mean something within their phase: the three together are one promise. */
  promise: Slug
  number: number
  /** The phase of the programme. */
  phase: 1 | 2
  /** What it is called, in both languages. */
  title: Bilingual
  hasEvidence: boolean
  /** `null` on a region's or a territory's scoreboard. */
  accounting: Accounting | null
  commitments: ScoreboardCommitment[]
}

/** A scoreboard's headline figures at each month end from the first promise on, the oldest first. */
export interface ScoreboardSeries {
  /** Whose figures. */
  scope: Scope
  /** The date that it is said of. */
  asOf: CalendarDate
  points: SeriesPoint[]
  /** How many month ends before the first point were left out because there are more than 120. */
  earlierLeftOut: number
}

/** How many promises stand where. Counts of things, never of money. */
export interface ScoreboardTotals {
  /** What the document says, promise by promise. */
  promises: number
  commitments: number
  /** Promises with anything itemised in this scope. */
  withEvidence: number
  /** Promises by whether their makers accounted for them; `null` on a region's or a territory's scoreboard. */
  accounting: {
    /** By closing the account, or with itemised evidence for every period due. */
    accountedFor: number
    /** At least one of its makers is silent on a period that was due. */
    notAccountedFor: number
    nothingDue: number
  } | null
  /** Commitments by rating. */
  ratings: Record<string, unknown>
}

/**
 * What an event holds in the place of a text: its salted digest. The text itself can be erased, the event
 * cannot.
 */
export interface SealedText {
  /** SHA-256 of salt, a line feed and text. */
  digest: string
  /** Who may read the text. */
  visibility: Visibility
}

/** Select a territory, or change its tier: what is sent. */
export interface SelectTerritory {
  /**
   * The stronger tier, if any.
   *
   * @defaultValue `null`
   */
  tier?: CohortTier | null | undefined
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Evidence
}

/** A territory in the cohort of a year. */
export interface Selection {
  /** Of which kind it is. */
  kind: 'selection'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** Which year. */
  year: number
  tier: CohortTier | null
  /** The position at which it last came from another tier; `null` where it never did. */
  tierChangedAt: number | null
  /** Since when it is in this tier. */
  since: CalendarDate
  supported: {
    /** Its place in the history. */
    position: number
    /** When. */
    on: CalendarDate
    /** What proves it. */
    source: Source | null
  } | null
  deselected: {
    /** When. */
    on: CalendarDate
    /** Who. */
    by: PartyId
    /** Why. */
    reason: Text
  } | null
  /** What it was before: in another tier, or in the cohort an earlier time. */
  past: CohortSpell[]
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
  /** How many events made it what it is; its `ETag` is this number in quotes. */
  version: number
}

/** A scoreboard's headline figures at one month end. */
export interface SeriesPoint {
  /** The date that it is said of. */
  asOf: CalendarDate
  totals: ScoreboardTotals
  commitments: ({
    /** The commitment that it belongs to. */
    commitment: Slug
    code: RatingCode
    /** Of what decides; not rounded. */
    shareOfTarget: number | null
    allocated: AllocatedFigures
    paid: PaidFigures
    /** Of a coverage, a cohort or a volume: what was counted of what decides. */
    counts: CountFigures | null
  })[]
}

/**
 * A legal unit of the Sirene register (INSEE). Well formed; whether it exists, only Sirene knows. Written:
 * nine digits, the last one a check digit (Luhn), such as "200054807".
 */
export type Siren = string

/**
 * The readable identity of a convention, a promise, a commitment or a theme. Written: lower-case letters,
 * digits and single hyphens, 2 to 64 characters, such as "bdt-equity".
 */
export type Slug = string

/**
 * Where a fact comes from: evidence, or a publication as it is named elsewhere, when no copy of it is at
 * hand.
 */
export type Source = {
  /** Where it can be read. */
  url: string
  /** Where in the document. */
  locator?: string | undefined
} | {
  /** The SHA-256 of the document, kept elsewhere. */
  sha256: string
  /** Where in the document. */
  locator?: string | undefined
} | {
  /** The publication, as it is named elsewhere. */
  citation: string
}

/** How many things, by what is said of them. */
export interface StandingCounts {
  /** All that the promisor declared. */
  declared: number
  /** Of which a beneficiary disputes. */
  disputed: number
  /** Declared less disputed: what ratings rest on. */
  headline: number
  /** Of what is declared, how many a beneficiary confirmed. */
  confirmed: number
}

/**
 * A date no more precise than its source: a subset of EDTF (ISO 8601-2), so that "dès l'été 2019" is
 * `2019-22` and "d'ici à 2022" is `2022`. Written: a day "2019-03-05", a month "2019-09", a year "2022" or a
 * season "2019-21" (spring) to "2019-24" (winter).
 */
export type StatedDate = string

/**
 * The history of one thing, such as `commitment-bdt-equity`. Written: the kind, a hyphen and the identity:
 * "convention-…", "commitment-bdt-equity" or "delivery-01JD3Z7V4QK8M2N5P6R7S8T9VW".
 */
export type StreamId = string

/** Submit a request: what is sent. */
export interface SubmitRequest {
  /** Who asks: the party of the key. */
  territory: TerritoryId
  /** Who is asked. */
  operator: OperatorId
  /** The territory’s own reference of its action sheet. */
  actionSheet: Reference
  /**
   * What it is for.
   *
   * @defaultValue `null`
   */
  theme?: Slug | null | undefined
  /** What is asked for, in the territory’s words. */
  subject: TextGiven
  /**
   * What is asked for, in euro cents; null where no amount is.
   *
   * @defaultValue `null`
   */
  amountCents?: AmountCents | null | undefined
  /**
   * When it happened; today if left out. A day long ago is taken, and `recordedOn` says beside it when the
   * register heard.
   */
  effectiveOn?: CalendarDate | undefined
  /**
   * What shows it, if anything does.
   *
   * @defaultValue `null`
   */
  source?: Evidence | null | undefined
}

/** The promised support was given. */
export interface SupportRecorded {
  type: 'SupportRecorded'
}

/** One person's time in a place. */
export interface Tenure {
  /** The identity of the contact: what is said of this tenure names it, and its data are erased by it. */
  contact: string
  /** Name, addresses and organisation, in an erasable record. */
  person: Person
  /** The commitment that the role is for. */
  commitment: Slug
  /** Further commitments of the promisor that the same person serves. */
  alsoServes: Slug[]
  /** Since when, or from which on. */
  from: CalendarDate
  until: CalendarDate | null
  /** What proves it. */
  source: Source | null
  /** What its beneficiaries say of it. */
  attestations: Attestation[]
  /** What the delegation ruled on a dispute, if it did. */
  ruling: Ruling | null
  /** Since when it no longer counts; null while it does. */
  retracted: Retraction | null
  /** The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more. */
  standing: 'declared' | 'confirmed' | 'disputed' | 'retracted'
}

/** A territory as it is shown. What is not known is null, never a guess. */
export interface Territory {
  /** Its identity. */
  id: TerritoryId
  /** The phase of the programme. */
  phase: Phase
  name: string
  /** INSEE code of the region that leads it. */
  leadRegion: string
  /** INSEE codes of every region it lies in, the lead one first. */
  regions: string[]
  /** INSEE codes of the departments it lies in. */
  departments: string[]
  /** Whether its members are known. */
  perimeterKnown: boolean
  /** Null when the perimeter is not known. */
  members: TerritoryMember[] | null
  /** Legal population (COG 2026); null when the perimeter is not known. */
  population: number | null
  /** Where to write its name on a map, in degrees (WGS 84); not its centre. */
  labelPoint: {
    longitude: number
    latitude: number
  } | null
  validity: Validity
  /** The territories it came from. */
  predecessors: ({
    /** Its identity. */
    id: TerritoryId
    /** How many members they share; null when not known. */
    sharedMembers: number | null
  })[]
}

/** The territory left the cohort, and why. */
export interface TerritoryDeselected {
  type: 'TerritoryDeselected'
  /** Why. */
  reason: SealedText
}

/**
 * A territory of one phase, such as `ti1-3214`. Written: "ti", the phase (1 or 2), a hyphen and the official
 * number, such as "ti1-3214"; the number alone means nothing.
 */
export type TerritoryId = string

/** A page of a list of Territory. */
export interface TerritoryList {
  /** What is listed. */
  items: Territory[]
  /** The cursor of the page after; null when this is the last. */
  next: string | null
  /** Null unless the code asked for is a former one, or that of an arrondissement. */
  resolvedCommune: ResolvedCommune | null
}

/** A body that belongs to a territory. */
export interface TerritoryMember {
  siren: string
  /** Of which kind it is. */
  kind: 'CC' | 'CA' | 'CU' | 'METRO' | 'EPT' | 'COMMUNE'
  name: string
}

/** The promisor chose a territory for the cohort of a year. */
export interface TerritorySelected {
  type: 'TerritorySelected'
  /** Its identity. */
  id: DeliveryId
  /** The commitment that it belongs to. */
  commitment: Slug
  /** Who promised. */
  promisor: PartyId
  /** Where: the territory that benefits. */
  territory: TerritoryId
  /** Every region that the territory lies in. */
  regions: RegionPartyId[]
  /** Which year. */
  year: number
  tier: CohortTier | null
}

/** A text as it is shown to the one who asks, beside the digest that events hold of it. */
export type Text = {
  status: 'shown'
  /** SHA-256 of salt, a line feed and text. */
  digest: string
  /** Who may read the text. */
  visibility: Visibility
  /** For a company, its SIREN. */
  text: string
  /** The digest is the SHA-256 of salt, a line feed and text. */
  salt: string
} | {
  /** `withheld`: for the parties concerned only. `erased`: nobody has it any more. */
  status: 'withheld' | 'erased'
  /** SHA-256 of salt, a line feed and text. */
  digest: string
  /** Who may read the text. */
  visibility: Visibility
}

/** A text as it is given: 1 to 1,000 characters, something in it, no control characters. */
export interface TextGiven {
  /** Not all blank, no line breaks. */
  text: string
  /**
   * Who may read it: everybody, or the parties concerned (the default).
   *
   * @defaultValue `"parties"`
   */
  visibility?: Visibility | undefined
}

/** The territory moved into a tier, or out of it. */
export interface TierChanged {
  type: 'TierChanged'
  tier: CohortTier | null
}

/**
 * A sortable unique identity, made outside the domain and carried in by the command. Written: 26 characters
 * of Crockford base 32, such as "01JD3Z7V4QK8M2N5P6R7S8T9VW".
 */
export type Ulid = string

/** A promise kept as written because nothing in it can be counted, or nothing says how much. */
export interface UnquantifiedObligation {
  /** Of which kind it is. */
  kind: 'unquantified'
  /** Why. */
  reason: 'not-countable' | 'no-target'
}

/** Since when and until when a territory is in the programme. */
export interface Validity {
  /** Null when not known. */
  from: StatedDate | null
  /** The bounds that are known of an unknown day. */
  fromBetween?: {
    earliest: StatedDate
    latest: StatedDate
  }
  /** Null while it runs, or when not known: `ended` tells. */
  until: StatedDate | null
  /** The bounds that are known of an unknown day. */
  untilBetween?: {
    earliest: StatedDate
    latest: StatedDate
  }
  /** Null when even that is not known. */
  ended: boolean | null
}

/** Who may read a text: everybody, or the parties concerned. */
export type Visibility = 'public' | 'parties'

/** A number of things by a date. */
export interface VolumeObligation {
  /** Of which kind it is. */
  kind: 'volume'
  unit: 'vte-placement' | 'accelerator-enrolment'
  target: Count
  /** By when; null when the document does not say. */
  due: StatedDate | null
}

/** Take a promise back: what is sent. */
export interface WithdrawCommitment {
  /** Since when it is true. */
  effectiveOn: CalendarDate
  /** What proves it. */
  source: Source
}

/** What is said of a delivery, or of one tenure of a place: why. */
export interface WordGiven {
  /** Of a designation, the tenure that is meant: its contact. The last one where none is named. */
  contact?: ContactId | undefined
  /** Why. */
  reason: TextGiven
}

/** The obligation in force from a date: the original first, then one entry for each amendment. */
export interface Wording {
  /** Since when, or from which on. */
  from: CalendarDate
  /** What exactly is owed. */
  obligation: Obligation
  /** What proves it. */
  source: Source | null
  /** When the register heard of it: history may be entered long after it came into force, and shows it. */
  recordedOn: CalendarDate
}

/** From 1 January of a year, or from when it was promised if that is later, to 31 December; both included. */
export interface YearPeriod {
  /** Since when, or from which on. */
  from: CalendarDate
  /** Until when, or up to which. */
  to: CalendarDate
}

/** Whether the word was kept for one year of an envelope. */
export interface YearRating {
  /** Which year. */
  year: number
  period: YearPeriod
  code: JudgedCode
  /** Why, for `unrateable` and `not-due`. */
  reason: RatingReason | null
  /** As in force on 31 December, or at the date of the rating where that comes first. */
  target: PromisedAmount
  /** The first wording, where it promised this year another amount. */
  original: PromisedAmount | null
  /** Amendments of the amount that came after 31 December and so do not count for this year. */
  amendedTooLate: PromisedAmount[]
  /** The least headline amount that reaches the target, in euro cents: 90 % of an approximate one. */
  lineCents: number | null
  /** The effective month since which the headline amount has reached the target; `null` when it does not. */
  reachedSince: Month | null
  /** Only while the year runs and a pace can be read. */
  pace: Pace | null
  /** What the itemised evidence adds up to. */
  figures: EvidenceFigures
  /**
   * Headline amount allocated, net, divided by the promised amount; not rounded. `null` where no amount was
   * published, and where nothing is itemised: what is not known is not 0.
   */
  shareOfTarget: number | null
}
