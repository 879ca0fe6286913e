import type {
  AttributeValue,
  CancellationReason,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import type { Item } from '../items.ts'
import { firstLoss, type Lost, type Operation } from '../operations.ts'

/** The store turned the whole request away, or another writer held one of its items. */
const contended: readonly string[] = [
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]
const contendedReasons: readonly (string | undefined)[] = [
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]

const contention: Lost = { committed: false, lost: 'contention' }

/** The plain attributes of an item that came back with an error, which the document client leaves as it is. */
const plain = (attributes: Record<string, AttributeValue>): Item =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { S, N, BOOL, NULL }]) => [
      name,
      S ?? (N === undefined ? undefined : Number(N)) ?? BOOL ?? (NULL ? null : undefined),
    ]),
  ) as Item

const failed = ({ Code }: CancellationReason): boolean => Code === 'ConditionalCheckFailed'

const lostTo = (
  reasons: readonly CancellationReason[],
  operations: readonly Operation[],
): Lost | undefined => {
  const failures = operations.flatMap(({ subject }, index) => {
    const reason = reasons[index]
    if (reason === undefined || !failed(reason)) return []
    return [{ subject, found: reason.Item && plain(reason.Item) }]
  })
  const collided = operations.filter((_, index) => contendedReasons.includes(reasons[index]?.Code))
  if (failures.length === 0) return collided.length > 0 ? contention : undefined
  const loss = firstLoss(failures)
  const isFinal = loss.lost === 'room' || loss.lost === 'duplicate'
  // Our own earlier attempt may be landing: it could hold the very room or name that we now miss.
  return isFinal && collided.some(({ subject }) => subject.kind === 'call') ? contention : loss
}

/** Whether the store turned a request away only for being asked too much at once. */
export const isContended = (fault: unknown): boolean =>
  contended.includes((fault as Error | undefined)?.name ?? '')

/** What a failed transaction was lost to; `undefined` when its outcome is unknown, or the fault is none of these. */
export const lostBy = (fault: unknown, operations: readonly Operation[]): Lost | undefined => {
  if (isContended(fault)) return contention
  if ((fault as Error | undefined)?.name !== 'TransactionCanceledException') return undefined
  return lostTo((fault as TransactionCanceledException).CancellationReasons ?? [], operations)
}
