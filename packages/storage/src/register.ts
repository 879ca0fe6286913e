import type {
  Balance,
  BalanceMove,
  Cell,
  ErasableText,
  Move,
  OperatorId,
  PartyId,
  PlaceScope,
  RecordedEvent,
  Scope,
  Sheet,
  SheetId,
  Slug,
  States,
  StreamId,
  TerritoryId,
  Ulid,
} from '@parole/domain'

export type { States }

/** Where a stream stands: its state after `version` events, and the texts that its events hold digests of. */
export interface Head<Kind extends keyof States = keyof States> {
  readonly stream: `${Kind}-${string}`
  readonly version: number
  /** The hash of the last event. */
  readonly hash: string
  readonly state: States[Kind]
  /** By digest. An erased text is absent. */
  readonly texts: Readonly<Record<string, ErasableText>>
}

/** A call that must not be made twice: a key's idempotency key. */
export interface CallId {
  readonly key: Ulid
  readonly idempotencyKey: string
}

/** Such a call as it is made. */
export interface Call extends CallId {
  /** When, in seconds since 1970: a record that has expired by then is none. */
  readonly at: number
}

/** What a call was answered, so that a retry is answered the same. */
export interface Answered {
  /**
   * A digest of method, path and body: another payload under the same idempotency key is a mistake. It is keyed with
   * what no store holds, so that what was erased cannot be found again by trying.
   */
  readonly payload: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** What the call changed. */
  readonly stream: StreamId
  /** Without any text of a party: those stand with their stream, where they can be erased. */
  readonly body: unknown
  /** Seconds since 1970 after which the record counts no more, whether or not it is gone yet. */
  readonly expiresAt: number
}

/** New events on one stream, and the head they lead to. */
export interface Append {
  /** The version the decision was taken on; 0 for a stream that must not exist yet. */
  readonly expectedVersion: number
  readonly events: readonly RecordedEvent[]
  readonly head: Head
}

/** A name that may be taken once: an author's reference for a delivery, or what keeps a thing from counting twice. */
export interface Entry {
  /** `counted`: what keeps the owner from counting one thing twice. */
  readonly kind: 'reference' | 'counted'
  readonly owner: PartyId
  readonly name: string
  /** Whose name it is. */
  readonly stream: StreamId
}

/** One transaction: all of it, or nothing. */
export interface Commit {
  readonly appends: readonly Append[]
  readonly moves: readonly Move[]
  readonly entries: readonly Entry[]
  /** Names given back by the streams that held them. */
  readonly freed?: readonly Entry[]
  /** A text is gone from a head: what the store keeps of older versions must go too. */
  readonly erases?: boolean
  /** Absent only where no client could retry, as when the first key is made. */
  readonly answer?: { readonly call: Call; readonly answered: Answered }
}

/** What became of a commit. A fault whose outcome is unknown is thrown, and settled by the call's record. */
export type CommitOutcome =
  | { readonly committed: true }
  /** The same call was answered meanwhile. */
  | { readonly committed: false; readonly lost: 'answered' }
  /** Another writer was first on this stream. */
  | { readonly committed: false; readonly lost: 'version'; readonly stream: StreamId }
  /** The name is taken, by this stream. */
  | {
      readonly committed: false
      readonly lost: 'duplicate'
      readonly entry: Entry
      readonly heldBy: StreamId
    }
  /** The balance has no such room, or is shut: as it was found. */
  | {
      readonly committed: false
      readonly lost: 'room'
      readonly move: BalanceMove
      readonly balance: Balance | undefined
    }
  /** Writers collided or the store asked to slow down: start again from the load, which settles the rest. */
  | { readonly committed: false; readonly lost: 'contention' }

/** What one batch read found. */
export interface Loaded {
  /** `undefined` for a stream that does not exist. */
  readonly head: <Kind extends keyof States>(stream: `${Kind}-${string}`) => Head<Kind> | undefined
  /** Without lines where nothing was written on it yet. */
  readonly sheet: (id: SheetId) => Sheet
  readonly answered: Answered | undefined
}

/** The figures of a scope; of the national scope also the definitions, the balances and the sheets. */
export interface Ledger {
  readonly conventions: readonly Head<'convention'>[]
  readonly commitments: readonly Head<'commitment'>[]
  readonly balances: readonly Balance[]
  readonly cells: readonly Cell[]
  readonly sheets: readonly Sheet[]
}

/** A list of streams, in the order of their identities. */
export type ListId =
  | { readonly list: 'deliveries' }
  | { readonly list: 'deliveries-of-commitment'; readonly commitment: Slug }
  | { readonly list: 'deliveries-of-territory'; readonly territory: TerritoryId }
  | { readonly list: 'claims' }
  | { readonly list: 'requests' }
  | { readonly list: 'requests-of-operator'; readonly operator: OperatorId }
  | { readonly list: 'requests-of-territory'; readonly territory: TerritoryId }
  | { readonly list: 'keys' }
  | { readonly list: 'keys-of-party'; readonly party: PartyId }

/** A part of a list or a history. `after` is the last one seen; `next` is `null` at the end. */
export interface Paging<Position> {
  readonly after?: Position
  readonly limit: number
}
export interface Page<Item, Position> {
  readonly items: readonly Item[]
  readonly next: Position | null
}

/** The register, whatever holds it. Every method costs one request to the store. */
export interface Register {
  /** All that a decision needs, as it stands now (strongly consistent), in one batch. */
  load(wanted: {
    readonly heads: readonly StreamId[]
    readonly sheets?: readonly SheetId[]
    readonly call?: Call
  }): Promise<Loaded>
  /** One transaction. */
  commit(commit: Commit): Promise<CommitOutcome>
  /** Definitions, balances, sheets and figures of a scope, or of one commitment in it; as they stand now. */
  ledger(scope: PlaceScope, commitment?: Slug): Promise<Ledger>
  /** The counts of a scope’s processing times as they stand now; those that are 0 are left out. */
  tallies(scope: Scope): Promise<Readonly<Record<string, number>>>
  /** The history of a stream, from the event after `after`. */
  events(stream: StreamId, paging: Paging<number>): Promise<Page<RecordedEvent, number>>
  /** Heads in the order of their identities; may lag by a second. */
  list(list: ListId, paging: Paging<StreamId>): Promise<Page<Head, StreamId>>
  /** Lets go of what the adapter holds open. */
  close(): Promise<void>
}
