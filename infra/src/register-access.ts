import { registerAccess, type TableAccess } from '@parole/storage'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { tableName } from './naming.ts'

const conditionsOf = ({ partitionKeys, inTransaction }: TableAccess) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys },
  // ForAllValues is also true of no value at all.
  Null: { 'dynamodb:LeadingKeys': 'false' },
  ...(inTransaction && {
    'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
  }),
})

/**
 * Grants what the register asks of its table: each action on the keys that the storage says it needs. Rights change at
 * once and code step by step, so the generation before is granted too: the version before is still at work on it.
 */
export const grantRegister = (scope: Construct, grantee: IGrantable, configuration: Configuration): void => {
  const { generation } = configuration.data
  const tables = (generation > 1 ? [generation, generation - 1] : [generation]).map((one) =>
    Stack.of(scope).formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName: tableName(configuration, one),
    }),
  )
  for (const access of registerAccess) {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        sid: access.purpose,
        actions: [`dynamodb:${access.action}`],
        resources: tables.map((arn) => (access.index === undefined ? arn : `${arn}/index/${access.index}`)),
        conditions: conditionsOf(access),
      }),
    )
  }
}

/** What DynamoDB asks of the account's key in the caller's name, and only through DynamoDB. */
export const grantTableKey = (scope: Construct, grantee: IGrantable, keyArn: string): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'UseTableKey',
      actions: ['kms:Decrypt', 'kms:DescribeKey'],
      resources: [keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com` } },
    }),
  )
}
