import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { operationsOf } from '../operations.ts'
import { declaration, deliveryStream } from '../suite/fixtures.ts'
import { lostBy } from './lost.ts'

const operations = operationsOf(declaration(1))
const [call, head, event, name, balance, cell] = [0, 1, 2, 3, 4, 5]

const conflict: CancellationReason = { Code: 'TransactionConflict' }
const failed: CancellationReason = { Code: 'ConditionalCheckFailed' }
const heldBy: CancellationReason = {
  ...failed,
  Item: {
    pk: { S: 'reference#banque-des-territoires' },
    sk: { S: 'ref/1' },
    format: { N: '2' },
    stream: { S: deliveryStream(2) },
  },
}
const full: CancellationReason = {
  ...failed,
  Item: {
    pk: { S: 'national' },
    sk: { S: 'commitment#bdt-equity#balance#2019' },
    format: { N: '2' },
    unit: { S: 'cents' },
    limit: { NULL: true },
    used: { N: '5' },
    room: { N: '8999999999999995' },
    open: { BOOL: false },
  },
}

const cancelled = (reasons: Readonly<Record<number, CancellationReason>>): TransactionCanceledException =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: operations.map((_, index) => reasons[index] ?? { Code: 'None' }),
  })

test.each([
  ['a record of the call', { [call]: failed, [head]: failed, [balance]: full }, { lost: 'answered' }],
  [
    'a head',
    { [head]: failed, [event]: failed, [name]: heldBy },
    { lost: 'version', stream: deliveryStream(1) },
  ],
  ['a name', { [name]: heldBy, [balance]: full }, { lost: 'duplicate', heldBy: deliveryStream(2) }],
  ['a balance', { [balance]: full }, { lost: 'room', balance: { used: 5, limit: null, open: false } }],
  ['a balance, while a cell collided', { [balance]: full, [cell]: conflict }, { lost: 'room' }],
  [
    'a balance, while our own call may be landing',
    { [balance]: full, [call]: conflict },
    { lost: 'contention' },
  ],
  ['a head, while our own call may be landing', { [head]: failed, [call]: conflict }, { lost: 'version' }],
  ['a collision', { [cell]: conflict }, { lost: 'contention' }],
  ['a throttled item', { [cell]: { Code: 'ThrottlingError' } }, { lost: 'contention' }],
  ['a full partition', { [cell]: { Code: 'ProvisionedThroughputExceeded' } }, { lost: 'contention' }],
] as const)('lost to %s', (_, reasons, expected) => {
  expect(lostBy(cancelled(reasons), operations)).toMatchObject({ committed: false, ...expected })
})

test('what no condition explains is not passed off as a loss', () => {
  expect(lostBy(cancelled({ [cell]: { Code: 'ValidationError' } }), operations)).toBeUndefined()
  expect(lostBy(new Error('socket hang up'), operations)).toBeUndefined()
  expect(lostBy(undefined, operations)).toBeUndefined()
})
