import type { Answer, Call, Route } from '../../src/route.ts'

/** What a call may look like, and its answer. */
export interface Example {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly answer?: unknown
}

/** The examples of an area, each of the type that its route asks for. */
export type ExamplesOf<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Id in keyof Routes]: {
    readonly [Part in keyof Call<Routes[Id]>]: Part extends 'query'
      ? Partial<Call<Routes[Id]>[Part]>
      : Call<Routes[Id]>[Part]
  } & { readonly answer?: Answer<Routes[Id]>['body'] }
}
