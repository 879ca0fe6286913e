import { table as definition } from '@parole/storage'
import { Stack, type StackProps } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { removalOf } from '../kept.ts'
import { tableName } from '../naming.ts'

interface DataProps extends StackProps {
  readonly configuration: Configuration
  /** The account's own key, where it holds one. */
  readonly key: IKey | undefined
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

const encryptionOf = ({ data: { encryption } }: Configuration, key: IKey | undefined): TableEncryptionV2 => {
  if (key !== undefined) return TableEncryptionV2.customerManagedKey(key)
  return encryption === 'aws-managed' ? TableEncryptionV2.awsManagedKey() : TableEncryptionV2.dynamoOwnedKey()
}

/** The register's table and nothing else, so that nothing else is ever a reason to touch it. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, key, ...props }: DataProps) {
    super(scope, id, { terminationProtection: configuration.data.kept, ...props })
    const { kept, recoveryDays, ceilings } = configuration.data
    const most = { maxReadRequestUnits: ceilings.readUnits, maxWriteRequestUnits: ceilings.writeUnits }
    new TableV2(this, 'Register', {
      tableName: tableName(configuration),
      partitionKey: text(definition.partitionKey),
      sortKey: text(definition.sortKey),
      globalSecondaryIndexes: definition.indexes.map(
        (index): GlobalSecondaryIndexPropsV2 => ({
          indexName: index.name,
          partitionKey: text(index.partitionKey),
          sortKey: text(index.sortKey),
          projectionType: ProjectionType[index.projection],
          ...most,
        }),
      ),
      timeToLiveAttribute: definition.timeToLiveAttribute,
      dynamoStream: StreamViewType[definition.streamView],
      billing: Billing.onDemand(most),
      encryption: encryptionOf(configuration, key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoveryDays,
      },
      deletionProtection: kept,
      removalPolicy: removalOf(configuration),
    })
  }
}
