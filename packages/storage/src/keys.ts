import {
  type BalanceId,
  type Measure,
  type Month,
  measures,
  type PartyId,
  type PlaceScope,
  type RecordedEvent,
  type Slug,
  type Standing,
  type StreamId,
  standings,
  streamKind,
} from '@parole/domain'
import type { CallId } from './register.ts'

/** Where an item lies in the single table: its partition, and its place in it. */
export interface ItemKey {
  readonly pk: string
  readonly sk: string
}

const digits = 10
/** The highest position that a stream can hold. */
export const lastPosition = 10 ** digits - 1

const identityOf = (stream: StreamId): string => stream.slice(stream.indexOf('-') + 1)

/**
 * Definitions, balances and the country's figures share one partition, and what belongs to one commitment shares
 * a prefix there: a scoreboard, or a rating, is one consistent request.
 */
export const headKey = (stream: StreamId): ItemKey => {
  switch (streamKind(stream)) {
    case 'convention':
      return { pk: 'national', sk: `convention#${identityOf(stream)}` }
    case 'commitment':
      return { pk: 'national', sk: `${commitmentPrefix(identityOf(stream))}head` }
    case 'delivery':
    case 'key':
      return { pk: stream, sk: 'head' }
  }
}

/** What every item of a commitment begins with, in any scope. */
export const commitmentPrefix = (commitment: Slug): string => `commitment#${commitment}#`

/** An event, zero-padded so that a history is in order. */
export const eventKey = ({ stream, position }: Pick<RecordedEvent, 'stream' | 'position'>): ItemKey => ({
  pk: stream,
  sk: `event#${String(position).padStart(digits, '0')}`,
})

/** An envelope-year. */
export const balanceKey = ({ commitment, year }: BalanceId): ItemKey => ({
  pk: 'national',
  sk: `${commitmentPrefix(commitment)}balance#${year}`,
})

/** The figures of a commitment for one year of its obligation: with the country's definitions, or in their own place. */
export const cellKey = (cell: {
  readonly scope: PlaceScope
  readonly commitment: Slug
  readonly year: number
}): ItemKey => ({
  pk: cell.scope,
  sk: `${commitmentPrefix(cell.commitment)}cell#${cell.year}`,
})

/** An author's own name for a delivery. */
export const referenceKey = (entry: { readonly owner: PartyId; readonly name: string }): ItemKey => ({
  pk: `reference#${entry.owner}`,
  sk: entry.name,
})

/** The record of a call. */
export const callKey = ({ key, idempotencyKey }: CallId): ItemKey => ({
  pk: `call#${key}#${idempotencyKey}`,
  sk: 'call',
})

/** What an item is, read off its key. */
export type ItemSubject =
  | { readonly kind: 'head'; readonly stream: StreamId }
  | { readonly kind: 'event'; readonly stream: StreamId; readonly position: number }
  | { readonly kind: 'balance'; readonly balance: BalanceId }
  | { readonly kind: 'cell'; readonly scope: PlaceScope; readonly commitment: Slug; readonly year: number }
  | { readonly kind: 'reference'; readonly owner: PartyId; readonly name: string }
  | { readonly kind: 'call'; readonly call: CallId }

/** What an item is, read off its key; `undefined` for a key of no known kind. */
export const subjectOf = ({ pk, sk }: ItemKey): ItemSubject | undefined => {
  if (pk.startsWith('reference#')) {
    return { kind: 'reference', owner: pk.slice('reference#'.length) as PartyId, name: sk }
  }
  if (pk.startsWith('call#') && sk === 'call') {
    const [, key = '', idempotencyKey = ''] = /^call#([^#]*)#(.*)$/s.exec(pk) ?? []
    return { kind: 'call', call: { key, idempotencyKey } }
  }
  if (sk === 'head') return { kind: 'head', stream: pk as StreamId }
  const [kind, slug = '', part, year] = sk.split('#')
  if (kind === 'event') return { kind, stream: pk as StreamId, position: Number(slug) }
  if (kind === 'convention') return { kind: 'head', stream: `convention-${slug}` }
  if (kind !== 'commitment') return undefined
  if (part === 'head') return { kind: 'head', stream: `commitment-${slug}` }
  if (part === 'balance') return { kind: 'balance', balance: { commitment: slug, year: Number(year) } }
  if (part === 'cell') {
    return { kind: 'cell', scope: pk as PlaceScope, commitment: slug, year: Number(year) }
  }
  return undefined
}

/** One figure of a cell: a number of its own in a flat item, so that adding needs no parent. */
export const figureName = (figure: {
  readonly month: Month
  readonly standing: Standing
  readonly measure: Measure
}): string => `${figure.month}#${figure.standing}#${figure.measure}`

/** Reads `figureName` back; `undefined` for an attribute that is no figure. */
export const figureOf = (
  name: string,
): { readonly month: Month; readonly standing: Standing; readonly measure: Measure } | undefined => {
  const [month = '', standingName, measureName] = name.split('#')
  const standing = standings.find((known) => known === standingName)
  const measure = measures.find((known) => known === measureName)
  return standing && measure && { month, standing, measure }
}
