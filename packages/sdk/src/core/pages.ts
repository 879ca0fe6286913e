/** A part of a list. */
export interface Page<Item> {
  /** What is listed; there may be fewer than asked for, and more to come all the same. */
  readonly items: Item[]
  /** What to ask for the page after; `null` where this is the last. */
  readonly next: string | number | null
}

/**
 * A list of the register: all of it with `for await`, one page with {@link Pages.page}, so many with
 * {@link Pages.toArray}. Nothing is asked before one of them is used, and each use asks anew.
 *
 * @example
 * ```ts
 * for await (const delivery of parole.deliveries.list({ territory: 'ti1-3208' })) console.log(delivery.id)
 * ```
 */
export interface Pages<Item> extends AsyncIterable<Item> {
  /**
   * The first page, or the one that the query's own cursor names.
   *
   * @throws ApiError
   */
  page(): Promise<Page<Item>>
  /**
   * The first so many items, over as many pages as it takes.
   *
   * @param options `limit`: how many at most. There is no default: a list may be longer than it is useful.
   * @throws ApiError
   */
  toArray(options: { readonly limit: number }): Promise<Item[]>
}

/** Turns the pages of a list into the list. */
export const pagesOf = <Item>(
  read: (cursor: string | number | undefined) => Promise<Page<Item>>,
): Pages<Item> => {
  async function* items(): AsyncGenerator<Item, void, undefined> {
    for (let cursor: string | number | undefined | null; cursor !== null; ) {
      const page: Page<Item> = await read(cursor ?? undefined)
      yield* page.items
      // What says nothing of a page after has none.
      cursor = page.next ?? null
    }
  }
  return {
    [Symbol.asyncIterator]: items,
    page: () => read(undefined),
    toArray: async ({ limit }) => {
      if (!Number.isSafeInteger(limit) || limit < 0) {
        throw new TypeError(`toArray: limit is a whole number of items, got ${String(limit)}`)
      }
      const all: Item[] = []
      if (limit === 0) return all
      for await (const item of items()) {
        all.push(item)
        if (all.length >= limit) break
      }
      return all
    },
  }
}
