import type { Page } from './register.ts'

/** A page of at most `limit` items out of one more than that, so that the last page knows it is the last. */
export const pageOf = <Item, Position>(
  found: readonly Item[],
  limit: number,
  positionOf: (item: Item) => Position,
  /** The store stopped early: there may be more even though less was found. */
  cutShort = false,
): Page<Item, Position> => {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const more = found.length > limit || cutShort
  return { items, next: more && last !== undefined ? positionOf(last) : null }
}
