import type { KeyRole, PartyKind } from '@parole/domain'
import { once } from '@parole/domain'
import type * as z from 'zod'
import type { Table } from './table.ts'

/** The areas of the contract, in the order in which they are read, and what each is about. */
export const tags = {
  Territories:
    'Who the promises are made to: the Territoires d’industrie of each phase, as open data of the ANCT.',
  Conventions: 'What was signed: parties, date, place, term, and the promises that the document holds.',
  Commitments: 'One operator’s part of a promise, what exactly is owed, and whether it was kept.',
  Deliveries:
    'Itemised evidence in one territory: declared by the promisor, confirmed or disputed by the beneficiary.',
  Referents:
    'Who answers for each operator in each territory, and where nobody does. Persons are for the parties concerned.',
  Cohorts: 'The territories that are supported each year: selected, in which tier, and supported or not yet.',
  Claims: 'Published figures, set against the itemised evidence and never added to it.',
  Requests: 'What the action sheets of territories ask of operators, and how long the answers take.',
  Scoreboards:
    'The commitments of the country, of a region, of an operator or of a territory, rated at a date.',
  Keys: 'Who may act in the name of a party.',
  Log: 'Every change ever recorded, each event chained to the one before by its hash.',
  Meta: 'The contract itself, this page, and whether the service is well.',
} as const
export type Tag = keyof typeof tags

/** Lets the parties of a kind in: all of them (`any`), or those that own the thing (`own`). */
export interface Grant {
  readonly kind: PartyKind
  readonly owning: 'any' | 'own'
}

/**
 * Who may call. The kind of party is checked at the edge. `own` is a rule of the domain: the promisor of the
 * commitment or delivery, the beneficiary territory, a region it lies in, the party of the key; who asks and who is
 * asked, of a request.
 */
export type Access = 'public' | readonly Grant[]

/** What a write asks of its caller, besides its body. Every write takes an `Idempotency-Key`. */
export interface Write {
  readonly idempotent: true
  /** Whether `If-Match` must name the version that was seen, may, or has nothing to name. */
  readonly ifMatch: 'required' | 'optional' | 'none'
}

/** What comes in, and what is answered for each status. Refusals are always a `Problem`. */
export interface Schemas {
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answers: Readonly<Record<number, z.ZodType>>
}

/** `GET` reads; every other method writes. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation of the register, as plain data. */
export interface Route<S extends Schemas = Schemas, M extends Method = Method> {
  readonly method: M
  /** From the version on, parameters in braces: `/v1/deliveries/{id}/payments`. */
  readonly path: `/v1/${string}`
  readonly operationId: string
  readonly tag: Tag
  readonly summary: string
  readonly description?: string
  readonly access: Access
  readonly write?: Write
  /** `application/json` unless said. */
  readonly produces?: 'text/html'
  /** How long an answer holds, where that is said of the route: until a release of the software, or not at all. */
  readonly holds?: 'until-release' | 'never'
  /** Of a list whose items are flat enough: it may also be asked for as `text/csv`. */
  readonly table?: Table
  /** Built on first use: a cold start pays for the routes that it serves. */
  readonly schemas: () => S
}

/** Declares a route; its schemas are built once, on first use. */
export const route = <S extends Schemas, M extends Method>(declared: Route<S, M>): Route<S, M> => ({
  ...declared,
  schemas: once(declared.schemas),
})

type SchemasOf<R extends Route> = ReturnType<R['schemas']>
type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

/** What a handler receives: `params`, `query` and `body`, parsed, as far as the route has them. */
export type Input<R extends Route> = {
  readonly [Part in keyof SchemasOf<R> & ('params' | 'query' | 'body')]: SchemasOf<R>[Part] extends z.ZodType
    ? z.output<SchemasOf<R>[Part]>
    : never
}

/** What a caller sends, before it is parsed: defaults may be left out. */
export type Call<R extends Route> = {
  readonly [Part in keyof SchemasOf<R> & ('params' | 'query' | 'body')]: SchemasOf<R>[Part] extends z.ZodType
    ? z.input<SchemasOf<R>[Part]>
    : never
}

type Answers<R extends Route> = SchemasOf<R>['answers']

/** What a handler answers when it does not refuse: a status of the route, and that status's body. */
export type Answer<R extends Route> = {
  [Status in keyof Answers<R> & number]: {
    readonly status: Status
    readonly body: Answers<R>[Status] extends z.ZodType ? DeepReadonly<z.input<Answers<R>[Status]>> : never
  }
}[keyof Answers<R> & number]

/** The role that a key needs: a writer's for a write; a reader's, or a writer's, for the rest. */
export const neededRole = ({ write }: Pick<Route, 'write'>): KeyRole => (write ? 'writer' : 'reader')
