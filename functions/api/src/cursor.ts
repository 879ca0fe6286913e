import { canonicalJson, ok, type Result, refuse, sha256Hex } from '@parole/domain'
import type { Refusal } from './refusals.ts'

/** Which list is read: its name, the filters that made it, and the cursor that came with the request. */
interface Asked {
  readonly list: string
  readonly filters: Readonly<Record<string, unknown>>
  readonly cursor: string | undefined
}

const fingerprintOf = ({ list, filters }: Asked): string =>
  sha256Hex(canonicalJson({ list, filters })).slice(0, 16)

const positionOf = (asked: Asked): Result<string | undefined, Refusal> => {
  if (asked.cursor === undefined) return ok(undefined)
  const text = Buffer.from(asked.cursor, 'base64url').toString('utf8')
  const [, fingerprint, position] = /^([0-9a-f]{16}) ([\x21-\x7e]+)$/.exec(text) ?? []
  if (position === undefined) return refuse({ code: 'malformed-cursor' })
  return fingerprint === fingerprintOf(asked) ? ok(position) : refuse({ code: 'cursor-of-another-list' })
}

const cursorOf = (asked: Asked, position: string): string =>
  Buffer.from(`${fingerprintOf(asked)} ${position}`).toString('base64url')

/** One page of a list, from the position that its cursor names to that of the next. */
export const page = async <Item, Position extends string = string>(
  asked: Asked,
  read: (paging: {
    readonly after?: Position
  }) => Promise<{ readonly items: readonly Item[]; readonly next: Position | null }>,
) => {
  const after = positionOf(asked)
  if (!after.ok) return after
  const { items, next } = await read(after.value === undefined ? {} : { after: after.value as Position })
  const body = { items, next: next === null ? null : cursorOf(asked, next) }
  return ok({ status: 200 as const, body })
}

/** How much a page holds: so many items, and of what its items weigh no more than `most`. */
interface PageRoom<Item> {
  readonly limit: number
  readonly weight: (item: Item) => number
  readonly most: number
}

const firstOf = <Item>(items: readonly Item[], { limit, weight, most }: PageRoom<Item>): readonly Item[] => {
  let left = most
  const end = items.findIndex((item, index) => {
    left -= weight(item)
    return index === limit || left < 0
  })
  return end === -1 ? items : items.slice(0, end)
}

/** One page of a list that is at hand whole, in the order of `identity`. */
export const pageOf = <Item>(
  asked: Asked,
  whole: readonly Item[],
  room: number | PageRoom<Item>,
  identity: (item: Item) => string,
) =>
  page(asked, async ({ after }) => {
    const start = after === undefined ? 0 : whole.findIndex((item) => identity(item) > after)
    const rest = start === -1 ? [] : whole.slice(start)
    const items = typeof room === 'number' ? rest.slice(0, room) : firstOf(rest, room)
    const last = items.at(-1)
    const more = last !== undefined && whole.at(-1) !== last
    return { items, next: more ? identity(last) : null }
  })
