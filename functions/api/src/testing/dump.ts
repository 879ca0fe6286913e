import type { PlaceScope, RecordedEvent, StreamId } from '@parole/domain'
import type { Head, ListId, Register } from '@parole/storage'
import { dunkerque, hautsDeFrance, lacq } from './evidence.ts'

const places: readonly PlaceScope[] = ['national', hautsDeFrance, dunkerque, lacq]

const whole = async (register: Register, list: ListId): Promise<readonly Head[]> => {
  const heads: Head[] = []
  for (let after: StreamId | null | undefined; after !== null; ) {
    const page = await register.list(list, { limit: 200, ...(after && { after }) })
    heads.push(...page.items)
    after = page.next
  }
  return heads
}

const historyOf = async (register: Register, stream: StreamId): Promise<readonly RecordedEvent[]> =>
  (await register.events(stream, { limit: 200 })).items

/** Everything that a register says: definitions, balances, figures, heads and every event. */
export const dumpOf = async (register: Register): Promise<string> => {
  const ledgers = await Promise.all(places.map((place) => register.ledger(place)))
  const listed = [
    ...(await whole(register, { list: 'deliveries' })),
    ...(await whole(register, { list: 'claims' })),
    ...(await whole(register, { list: 'requests' })),
    ...(await whole(register, { list: 'keys' })),
  ]
  const heads = [
    ...ledgers.flatMap(({ conventions, commitments }) => [...conventions, ...commitments]),
    ...listed,
  ]
  const histories = await Promise.all(heads.map(({ stream }) => historyOf(register, stream)))
  return JSON.stringify({ ledgers, listed, histories })
}
