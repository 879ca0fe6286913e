import type { Operation } from './document.ts'

/** What one resource is about, in the singular: the noun that its operations need not say again. */
const singular: Readonly<Record<string, string>> = {
  Territories: 'Territory',
  Deliveries: 'Delivery',
}

/** What a resource holds, one of it. */
export const singularOf = (tag: string): string => singular[tag] ?? tag.replace(/s$/, '')

/** The property and the file of a resource: `deliveries` for the tag "Deliveries". */
export const resourceOf = (tag: string): string => {
  const words = tag.split(/\s+/)
  return words.map((word, index) => (index === 0 ? word.toLowerCase() : word)).join('')
}

/** The name of an operation within its resource: `declare` for `declareDelivery`, `recordPayment` as it is. */
export const methodOf = ({ operationId, tags: [tag] }: Pick<Operation, 'operationId' | 'tags'>): string => {
  const [, verb, rest] =
    new RegExp(`^([a-z]+)(?:${tag}|${singularOf(tag)})([A-Z]\\w*)?$`).exec(operationId) ?? []
  return verb === undefined ? operationId : `${verb}${rest ?? ''}`
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
