import type { Delivery, Key, Request } from '@parole/domain'
import type { Head, ListId } from './register.ts'

/** The lists a head may stand in: of all things of its kind, of what owns it, and of the place it is about. */
export const listIndexes = ['listOfAll', 'listOfOwner', 'listOfPlace'] as const
type ListIndex = (typeof listIndexes)[number]

/** Where a list is found: the index, and the list's name in it. */
export interface ListPlace {
  readonly index: ListIndex
  readonly name: string
}

/** Where a list is found. */
export const placeOfList = (list: ListId): ListPlace => {
  switch (list.list) {
    case 'deliveries':
    case 'claims':
    case 'requests':
    case 'keys':
      return { index: 'listOfAll', name: list.list }
    case 'deliveries-of-commitment':
      return { index: 'listOfOwner', name: `${list.list}#${list.commitment}` }
    case 'requests-of-operator':
      return { index: 'listOfOwner', name: `${list.list}#${list.operator}` }
    case 'keys-of-party':
      return { index: 'listOfOwner', name: `${list.list}#${list.party}` }
    case 'deliveries-of-territory':
    case 'requests-of-territory':
      return { index: 'listOfPlace', name: `${list.list}#${list.territory}` }
  }
}

/** The lists that a head stands in. Definitions stand in none: a scope's ledger holds them all. */
export const listsOf = ({ stream, state }: Pick<Head, 'stream' | 'state'>): readonly ListId[] => {
  if (stream.startsWith('delivery-')) {
    const { commitment, territory } = state as Delivery
    return [
      { list: 'deliveries' },
      { list: 'deliveries-of-commitment', commitment },
      { list: 'deliveries-of-territory', territory },
    ]
  }
  if (stream.startsWith('claim-')) return [{ list: 'claims' }]
  if (stream.startsWith('request-')) {
    const { operator, territory } = state as Request
    return [
      { list: 'requests' },
      { list: 'requests-of-operator', operator },
      { list: 'requests-of-territory', territory },
    ]
  }
  if (stream.startsWith('key-')) {
    return [{ list: 'keys' }, { list: 'keys-of-party', party: (state as Key).party }]
  }
  return []
}
