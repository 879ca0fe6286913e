import * as z from 'zod'

/** A page of a list. `next` goes into `cursor` for the page after; `null` says that this is the last. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('The cursor of the page after; null when this is the last.'),
  })
