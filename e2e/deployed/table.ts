import {
  type AttributeDefinition,
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'

interface Replica {
  readonly Region: string
  readonly DeletionProtectionEnabled?: boolean
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled: boolean }
}

/** The properties of AWS::DynamoDB::GlobalTable that are read here. */
export interface TableDeclared {
  readonly TableName: string
  readonly BillingMode: 'PAY_PER_REQUEST'
  readonly AttributeDefinitions: readonly AttributeDefinition[]
  readonly KeySchema: readonly KeySchemaElement[]
  readonly GlobalSecondaryIndexes?: readonly Pick<
    GlobalSecondaryIndex,
    'IndexName' | 'KeySchema' | 'Projection'
  >[]
  readonly StreamSpecification?: { readonly StreamViewType: 'KEYS_ONLY' }
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean }
  readonly Replicas: readonly Replica[]
}

/** The attribute that is the partition key of the table, or of one of its indexes. */
export const partitionKeyOf = (table: TableDeclared, index?: string): string => {
  const schema =
    index === undefined
      ? table.KeySchema
      : table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)?.KeySchema
  const name = schema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName
  if (name === undefined) throw new Error(`${table.TableName} has no partition key of ${index ?? 'its own'}`)
  return name
}

/** Creates what a point-in-time restore brings back, and nothing more: keys and indexes. */
export const createKeysAndIndexes = async (client: DynamoDBClient, table: TableDeclared): Promise<void> => {
  const { TableName, BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = table
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode,
      AttributeDefinitions: [...AttributeDefinitions],
      KeySchema: [...KeySchema],
      GlobalSecondaryIndexes: GlobalSecondaryIndexes?.map(({ IndexName, KeySchema: keys, Projection }) => ({
        IndexName,
        KeySchema: keys,
        Projection,
      })),
    }),
  )
}

/**
 * Sets what the template declares beyond keys and indexes. Encryption, ceilings and point-in-time recovery are not
 * DynamoDB Local's to give.
 */
export const applySettings = async (client: DynamoDBClient, table: TableDeclared): Promise<void> => {
  const { TableName, StreamSpecification, TimeToLiveSpecification, Replicas } = table
  const [replica, ...others] = Replicas
  if (replica === undefined || others.length > 0) throw new Error(`${TableName} is not in one region`)
  if (StreamSpecification !== undefined) {
    const stream = { StreamEnabled: true, ...StreamSpecification }
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification: stream }))
  }
  if (replica.DeletionProtectionEnabled) {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }))
  }
  if (TimeToLiveSpecification !== undefined) {
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  }
}

/** Creates the table as its template declares it. */
export const createTable = async (client: DynamoDBClient, table: TableDeclared): Promise<void> => {
  await createKeysAndIndexes(client, table)
  await applySettings(client, table)
}
