import {
  type BalanceId,
  type Measure,
  type Month,
  measures,
  type PartyId,
  type PlaceScope,
  type RecordedEvent,
  type Scope,
  type SheetId,
  type SheetPurpose,
  type Slug,
  type Standing,
  type StreamId,
  sheetPurposes,
  standings,
  streamKind,
} from '@parole/domain'
import type { CallId, Entry } from './register.ts'

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
    case 'claim':
    case 'request':
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

const whole = 'whole'
const yearName = (year: number | null): string => (year === null ? whole : String(year))
const yearNamed = (name: string | undefined): number | null => (name === whole ? null : Number(name))

/** What a commitment may be drawn on: of one year or of the whole; of a tier after the year. */
export const balanceKey = ({ commitment, year, tier }: BalanceId): ItemKey => ({
  pk: 'national',
  sk: `${commitmentPrefix(commitment)}balance#${yearName(year)}${tier === null ? '' : `#${tier}`}`,
})

/** A sheet lies with its commitment; the programme's own with the country's definitions. */
export const sheetKey = ({ commitment, purpose, year }: SheetId): ItemKey => ({
  pk: 'national',
  sk: `${commitment === null ? '' : commitmentPrefix(commitment)}sheet#${purpose}#${yearName(year)}`,
})

/** The counts of a scope's processing times. */
export const talliesKey = (scope: Scope): ItemKey => ({ pk: `processing-times#${scope}`, sk: 'tallies' })

/** The figures of a commitment for one year of its obligation: with the country's definitions, or in their own place. */
export const cellKey = (cell: {
  readonly scope: PlaceScope
  readonly commitment: Slug
  readonly year: number
}): ItemKey => ({
  pk: cell.scope,
  sk: `${commitmentPrefix(cell.commitment)}cell#${cell.year}`,
})

/** A name that its owner took. */
export const referenceKey = ({ kind, owner, name }: Omit<Entry, 'stream'>): ItemKey => ({
  pk: `${kind}#${owner}`,
  sk: name,
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
  | { readonly kind: 'sheet'; readonly sheet: SheetId }
  | { readonly kind: 'tallies'; readonly scope: Scope }
  | { readonly kind: Entry['kind']; readonly owner: PartyId; readonly name: string }
  | { readonly kind: 'call'; readonly call: CallId }

const sheetOf = (
  commitment: Slug | null,
  purpose: string | undefined,
  year: string | undefined,
): ItemSubject | undefined =>
  sheetPurposes.some((known) => known === purpose)
    ? { kind: 'sheet', sheet: { commitment, purpose: purpose as SheetPurpose, year: yearNamed(year) } }
    : undefined

/** What an item is, read off its key; `undefined` for a key of no known kind. */
export const subjectOf = ({ pk, sk }: ItemKey): ItemSubject | undefined => {
  for (const kind of ['reference', 'counted'] as const) {
    if (pk.startsWith(`${kind}#`)) return { kind, owner: pk.slice(kind.length + 1) as PartyId, name: sk }
  }
  if (pk.startsWith('call#') && sk === 'call') {
    const [, key = '', idempotencyKey = ''] = /^call#([^#]*)#(.*)$/s.exec(pk) ?? []
    return { kind: 'call', call: { key, idempotencyKey } }
  }
  if (pk.startsWith('processing-times#') && sk === 'tallies') {
    return { kind: 'tallies', scope: pk.slice('processing-times#'.length) as Scope }
  }
  if (sk === 'head') return { kind: 'head', stream: pk as StreamId }
  const [kind, slug = '', part, name, more] = sk.split('#')
  if (kind === 'event') return { kind, stream: pk as StreamId, position: Number(slug) }
  if (kind === 'sheet') return sheetOf(null, slug, part)
  if (kind === 'convention') return { kind: 'head', stream: `convention-${slug}` }
  if (kind !== 'commitment') return undefined
  if (part === 'head') return { kind: 'head', stream: `commitment-${slug}` }
  if (part === 'sheet') return sheetOf(slug, name, more)
  if (part === 'balance') {
    const tier = (more ?? null) as BalanceId['tier']
    return { kind: 'balance', balance: { commitment: slug, year: yearNamed(name), tier } }
  }
  if (part === 'cell') {
    return { kind: 'cell', scope: pk as PlaceScope, commitment: slug, year: Number(name) }
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
