import type { Head } from '@parole/storage'
import { personIn } from './views/person-shown.ts'

interface Shown {
  readonly status: 'shown'
  readonly digest: string
}
interface Kept {
  readonly status: 'kept'
  readonly digest: string
  /** Whether the text tells of a person. */
  readonly of?: 'person'
}

const hasStatus = (value: object, status: string): boolean =>
  'status' in value && value.status === status && 'digest' in value

const isShown = (value: object): value is Shown => hasStatus(value, 'shown')
const isKept = (value: object): value is Kept => hasStatus(value, 'kept')

/** The same body, with every object in it made anew. */
const mapped = (body: unknown, map: (value: object) => object | undefined): unknown => {
  if (typeof body !== 'object' || body === null) return body
  if (Array.isArray(body)) return body.map((item) => mapped(item, map))
  const replaced = map(body)
  if (replaced !== undefined) return replaced
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, mapped(value, map)]))
}

/** A body as it is kept to answer a retry: its texts left out, for they stand in one erasable place only. */
export const withoutTexts = (body: unknown): unknown =>
  mapped(body, (value) => {
    if (!isShown(value)) return undefined
    const { text: _, person, salt: _salt, ...sealed } = value as Shown & Record<string, unknown>
    return { ...sealed, status: 'kept', ...(person !== undefined && { of: 'person' }) }
  })

/** Whether a body was kept without some of its texts. */
export const lacksTexts = (body: unknown): boolean => {
  let lacks = false
  mapped(body, (value) => {
    lacks ||= isKept(value)
    return undefined
  })
  return lacks
}

/** A kept body as it was, with the texts that are still there. */
export const withTexts = (body: unknown, texts: Head['texts']): unknown =>
  mapped(body, (value) => {
    if (!isKept(value)) return undefined
    const { of, ...sealed } = value
    const kept = texts[value.digest]
    if (kept === undefined) return { ...sealed, status: 'erased' }
    const { text, salt } = kept
    return of === 'person'
      ? { ...sealed, status: 'shown', person: personIn(text), salt }
      : { ...sealed, status: 'shown', text, salt }
  })
