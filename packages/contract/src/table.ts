import { once } from '@parole/domain'
import * as z from 'zod'

/**
 * The columns in which a list can also be read as a table: each a path into an item, such as `source.url`, and
 * the column's name too. A path that goes through a list gathers what it finds: `members.siren`.
 */
export type Table = readonly string[]

/**
 * The items of a list as a table: RFC 4180 in UTF-8, with a header line; lines end with CR LF. What is not
 * known is an empty cell. What a cell has several of is set apart by spaces. A text that a spreadsheet would
 * run as a formula comes after an apostrophe. The next page, if any, is in the header `Link`.
 */
export const csv = once(() => z.string())
