import { table as definition } from '@parole/storage'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { environments } from '../environments/index.ts'
import { holding } from '../holding.ts'
import { changed, synthesised } from '../testing/synthesised.ts'

const stacks = synthesised([
  ...environments(),
  changed('dev', ({ data }) => ({ name: 'dev-aws', data: { ...data, encryption: 'aws-managed' } })),
  changed('prod', ({ data }) => ({ name: 'prod-restored', data: { ...data, generation: 2 } })),
])
const of = (environment: string, name: string) => {
  const found = stacks.find((one) => one.environment === environment && one.stack === name)
  if (found === undefined) throw new Error(`${environment} has no stack ${name}`)
  return found
}
const tableOf = (environment: string, name = 'data-1') => {
  const [[, found] = []] = Object.entries(
    of(environment, name).template.findResources('AWS::DynamoDB::GlobalTable'),
  )
  return found as { Properties: Record<string, unknown>; DeletionPolicy: string; UpdateReplacePolicy: string }
}

describe.each(['dev', 'staging', 'prod'])('the data of %s', (environment) => {
  test('is one table and nothing else', () => {
    expect(Object.keys(of(environment, 'data-1').template.toJSON().Resources)).toHaveLength(1)
  })

  test('is laid out as the storage says', () => {
    const { Properties } = tableOf(environment)
    const key = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ]
    expect(Properties).toMatchObject({
      TableName: `parole-${environment}-register-1`,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: key(definition.partitionKey, definition.sortKey),
      StreamSpecification: { StreamViewType: definition.streamView },
      TimeToLiveSpecification: { AttributeName: definition.timeToLiveAttribute, Enabled: true },
      GlobalSecondaryIndexes: definition.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
        IndexName: name,
        KeySchema: key(partitionKey, sortKey),
        Projection: { ProjectionType: projection },
      })),
    })
  })

  test('can be restored, and costs no more than its ceilings', () => {
    const { data } = environments(environment)[0]!
    const { Properties } = tableOf(environment)
    const { readUnits, writeUnits } = data.ceilings
    const most = { MaxWriteRequestUnits: writeUnits }
    expect(Properties).toMatchObject({
      WriteOnDemandThroughputSettings: most,
      GlobalSecondaryIndexes: definition.indexes.map(() => ({ WriteOnDemandThroughputSettings: most })),
      Replicas: [
        {
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            RecoveryPeriodInDays: data.recoveryDays,
          },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: readUnits },
        },
      ],
    })
  })
})

test.each([
  ['dev', false],
  ['staging', true],
  ['prod', true],
])('what %s holds outlives its stacks: %s', (environment, kept) => {
  // Of a creation that failed nothing is kept.
  const [policy, replaced] = kept ? ['RetainExceptOnCreate', 'Retain'] : ['Delete', 'Delete']
  const table = tableOf(environment)
  expect(table).toMatchObject({ DeletionPolicy: policy, UpdateReplacePolicy: replaced })
  expect(table.Properties).toMatchObject({ Replicas: [{ DeletionProtectionEnabled: kept }] })
  expect(of(environment, 'data-1').artifact.terminationProtection).toBe(kept)
  for (const { stack, template } of stacks.filter((one) => one.environment === environment)) {
    for (const type of holding) {
      for (const resource of Object.values(template.findResources(type))) {
        expect([stack, resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([
          stack,
          policy,
          replaced,
        ])
      }
    }
    if (!/^(data-1|key)$/.test(stack)) {
      for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key']) template.resourceCountIs(type, 0)
    }
  }
})

test('the key is whose the environment says', () => {
  const encryption = (environment: string) => {
    const { SSESpecification, Replicas } = tableOf(environment).Properties as never as {
      SSESpecification: unknown
      Replicas: [{ SSESpecification?: unknown }]
    }
    return [SSESpecification, Replicas[0].SSESpecification]
  }
  expect(encryption('dev')).toEqual([{ SSEEnabled: false }, undefined])
  expect(encryption('dev-aws')).toEqual([{ SSEEnabled: true, SSEType: 'KMS' }, undefined])
  expect(encryption('prod')).toEqual([
    { SSEEnabled: true, SSEType: 'KMS' },
    { KMSMasterKeyId: expect.anything() },
  ])
  of('prod', 'key').template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
})

test('a restored table is the next generation: a stack of its own, beside the one it comes from', () => {
  const restored = stacks.filter(({ environment }) => environment === 'prod-restored')
  expect(restored.map(({ stack }) => stack)).toContain('data-2')
  expect(restored.map(({ stack }) => stack)).not.toContain('data-1')
  expect(tableOf('prod-restored', 'data-2').Properties.TableName).toBe('parole-prod-restored-register-2')
  of('prod-restored', 'api').template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ TABLE_NAME: 'parole-prod-restored-register-2' }) },
  })
})
