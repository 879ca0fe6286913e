import type { Table } from '@parole/contract'
import type { Sent } from './serve.ts'

const valueAt = (value: unknown, path: readonly string[]): unknown => {
  const [step, ...rest] = path
  if (step === undefined || value === null || value === undefined) return value
  if (Array.isArray(value)) return value.flatMap((item) => valueAt(item, path))
  return valueAt((value as Readonly<Record<string, unknown>>)[step], rest)
}

/** Spreadsheets run these as formulas. Apostrophes before them count, so that ours can be taken off again. */
const formula = /^'*[=+\-@\t\r\n]/

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = Array.isArray(value) ? value.join(' ') : String(value)
  return formula.test(text) ? `'${text}` : text
}

const cellOf = (value: unknown): string => {
  const text = textOf(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Items as a table after RFC 4180, with a header line. What is null is an empty cell, what is several is set apart
 * by spaces, and a text that a spreadsheet would run as a formula comes after an apostrophe.
 */
export const csvOf = (columns: Table, items: readonly unknown[]): string => {
  const paths = columns.map((column) => column.split('.'))
  const lines = [columns, ...items.map((item) => paths.map((path) => valueAt(item, path)))]
  return lines.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')
}

/** A page of a list as a table, and the address of the page after: `address` is that of this one. */
export const asTable = (columns: Table, { status, body }: Sent, address: string): Sent => {
  const { items, next } = body as { readonly items: readonly unknown[]; readonly next: string | null }
  const after = new URL(address)
  if (next !== null) after.searchParams.set('cursor', next)
  return {
    status,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      ...(next !== null && { link: `<${after.pathname}${after.search}>; rel="next"` }),
    },
    body: csvOf(columns, items),
  }
}
