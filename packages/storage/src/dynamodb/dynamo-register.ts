import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { type Item, readEvent, readHead, readLedger, readTallies } from '../items.ts'
import { commitmentPrefix, eventKey, lastPosition, talliesKey } from '../keys.ts'
import { placeOfList } from '../lists.ts'
import { keysWanted, loadedFrom } from '../loaded.ts'
import { operationsOf } from '../operations.ts'
import { pageOf } from '../page.ts'
import { type Patience, patient } from '../patience.ts'
import type { Register } from '../register.ts'
import { StoreBusy } from '../store-busy.ts'
import { transactItem } from './expressions.ts'
import { isContended, lostBy } from './lost.ts'

/** A register in a DynamoDB table. */
export interface DynamoRegisterOptions {
  /** Stays the caller's, to configure and to destroy. */
  readonly client: DynamoDBClient
  /** The table's name. */
  readonly table: string
  /** How to ask again for what a batch read left out. */
  readonly patience?: Patience
}

/** A read, or `StoreBusy` where the table turned it away. */
const readWith = async <Found>(read: () => Promise<Found>): Promise<Found> => {
  try {
    return await read()
  } catch (fault) {
    throw isContended(fault) ? new StoreBusy('the table turned a read away', { cause: fault }) : fault
  }
}

/**
 * The register in a DynamoDB table.
 *
 * A transaction's `ClientRequestToken` is left to the SDK, which draws one a command and keeps it over its own retries:
 * those cannot write twice. Over our attempts, whose commits differ, the call's record does the same.
 */
export const openDynamoRegister = ({ client, table, patience }: DynamoRegisterOptions): Register => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const { attempts, waitAfter } = patient(patience)

  const query = async (input: Omit<QueryCommandInput, 'TableName'>) => {
    const { Items = [], LastEvaluatedKey } = await readWith(() =>
      documents.send(new QueryCommand({ TableName: table, ...input })),
    )
    return { items: Items as Item[], last: LastEvaluatedKey }
  }

  return {
    load: async (wanted) => {
      const found: Item[] = []
      let keys: Record<string, unknown>[] = keysWanted(wanted).map((key) => ({ ...key }))
      for (let attempt = 1; keys.length > 0; attempt += 1) {
        if (attempt > attempts)
          throw new StoreBusy(`the table ${table} left ${keys.length} items of a batch unread`)
        if (attempt > 1) await waitAfter(attempt - 1)
        const { Responses, UnprocessedKeys } = await readWith(() =>
          documents.send(
            new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
          ),
        )
        found.push(...((Responses?.[table] ?? []) as Item[]))
        keys = UnprocessedKeys?.[table]?.Keys ?? []
      }
      return loadedFrom(found, wanted)
    },

    commit: async (commit) => {
      const operations = operationsOf(commit)
      const TransactItems = operations.map((operation) => transactItem(table, operation))
      try {
        await documents.send(new TransactWriteCommand({ TransactItems }))
        return { committed: true }
      } catch (fault) {
        const lost = lostBy(fault, operations)
        if (lost === undefined) throw fault
        return lost
      }
    },

    ledger: async (scope, commitment) => {
      const items: Item[] = []
      let start: QueryCommandInput['ExclusiveStartKey']
      // A scope is far below the 1 MB of one answer: the loop is for the day it is not.
      do {
        const page = await query({
          KeyConditionExpression:
            commitment === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': scope,
            ':prefix': commitment === undefined ? undefined : commitmentPrefix(commitment),
          },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        })
        items.push(...page.items)
        start = page.last
      } while (start)
      return readLedger(items)
    },

    tallies: async (scope) => {
      const { Item } = await readWith(() =>
        documents.send(
          new GetCommand({ TableName: table, Key: { ...talliesKey(scope) }, ConsistentRead: true }),
        ),
      )
      return readTallies(Item as Item | undefined)
    },

    events: async (stream, { after = 0, limit }) => {
      const { items, last } = await query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':pk': stream,
          ':first': eventKey({ stream, position: after + 1 }).sk,
          ':last': eventKey({ stream, position: lastPosition }).sk,
        },
        ConsistentRead: true,
        Limit: limit + 1,
      })
      return pageOf(items.map(readEvent), limit, ({ position }) => position, last !== undefined)
    },

    list: async (list, { after, limit }) => {
      const { index, name } = placeOfList(list)
      const { items, last } = await query({
        IndexName: index,
        KeyConditionExpression: after === undefined ? '#list = :list' : '#list = :list AND pk > :after',
        ExpressionAttributeNames: { '#list': index },
        ExpressionAttributeValues: { ':list': name, ':after': after },
        Limit: limit + 1,
      })
      return pageOf(items.map(readHead), limit, ({ stream }) => stream, last !== undefined)
    },

    // The client is the caller's.
    close: () => Promise.resolve(),
  }
}
