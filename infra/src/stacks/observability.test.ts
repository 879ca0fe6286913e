import { readFileSync } from 'node:fs'
import { table as definition } from '@parole/storage'
import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { environments } from '../environments/index.ts'
import { changed, synthesised } from '../testing/synthesised.ts'
import { runbook } from '../watched/alarm.ts'

const stacks = synthesised([
  ...environments(),
  changed('dev', () => ({ name: 'dev-told', alarms: { email: 'ops@parole.example' } })),
])
const of = (environment: string) => stacks.filter((one) => one.environment === environment)

interface MetricProperties {
  readonly Expression?: string
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string; readonly Dimensions: unknown } }
}
interface AlarmProperties {
  readonly AlarmName: string
  readonly Metrics?: readonly MetricProperties[]
  readonly AlarmDescription: string
  readonly AlarmActions: readonly unknown[]
  readonly OKActions: readonly unknown[]
  readonly TreatMissingData: string
}
const alarmsOf = (environment: string): readonly AlarmProperties[] =>
  of(environment).flatMap(({ template }) =>
    Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
      (alarm) => alarm.Properties as AlarmProperties,
    ),
  )

test.each(['dev', 'staging', 'prod'])('%s watches what users feel', (environment) => {
  expect(
    alarmsOf(environment)
      .filter(({ AlarmName }) => !AlarmName.endsWith('edge-errors'))
      .map(({ AlarmName }) => AlarmName.replace(`parole-${environment}-`, ''))
      .sort(),
  ).toEqual([
    'callers-throttled',
    'contention',
    'error-share',
    'faults',
    'function-fails',
    'function-throttled',
    'slow',
    'table-throttled',
    'wrong-address',
  ])
})

test('what fails before the API is watched where CloudFront counts', () => {
  const edge = of('prod').find(({ stack }) => stack === 'edge')
  edge?.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'parole-prod-edge-errors',
    Namespace: 'AWS/CloudFront',
    AlarmActions: Match.anyValue(),
  })
  edge?.template.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'parole-prod-alarms' })
})

const metricsOf = (name: string): readonly MetricProperties[] =>
  alarmsOf('prod').find(({ AlarmName }) => AlarmName === `parole-prod-${name}`)?.Metrics ?? []

test.each([
  ['error-share', 'IF(requests >= 20, 100 * part / requests, 0)'],
  ['wrong-address', 'IF(requests >= 20, 100 * part / requests, 0)'],
  // CloudWatch's own guard, which an expression has not, would judge no p99 of fewer than a thousand.
  ['slow', 'IF(requests >= 100, p99, 0)'],
])('what %s says of few requests is nothing', (name, expression) => {
  expect(metricsOf(name).flatMap(({ Expression }) => Expression ?? [])).toEqual([expression])
})

test('the table is watched with each of its lists, and what is not counted is none, so that the alarm ends', () => {
  const metrics = metricsOf('table-throttled')
  expect(metrics.flatMap(({ Expression }) => Expression ?? [])).toEqual(['SUM(FILL(METRICS(), 0))'])
  const table = { Name: 'TableName', Value: 'parole-prod-register-1' }
  const lists = definition.indexes.map(({ name }) => [
    { Name: 'GlobalSecondaryIndexName', Value: name },
    table,
  ])
  for (const throttled of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
    const watched = metrics.flatMap(({ MetricStat }) =>
      MetricStat?.Metric.MetricName === throttled ? [MetricStat.Metric.Dimensions] : [],
    )
    expect(watched).toEqual([[table], ...lists])
  }
})

test('every alarm is told to the topic when it goes off and when it is over', () => {
  for (const { AlarmActions, OKActions, TreatMissingData } of alarmsOf('prod')) {
    expect(JSON.stringify(AlarmActions)).toMatch(/:sns:(eu-west-3|us-east-1):.*:parole-prod-alarms/)
    expect(OKActions).toEqual(AlarmActions)
    expect(TreatMissingData).toBe('notBreaching')
  }
})

test('every alarm has its line in the runbook, and says where', () => {
  const text = readFileSync(new URL(`../../../${runbook}`, import.meta.url), 'utf8')
  for (const { AlarmName, AlarmDescription } of alarmsOf('prod')) {
    const name = AlarmName.replace('parole-prod-', '')
    expect(AlarmDescription.endsWith(`. What to do: ${runbook}#${name}`)).toBe(true)
    expect(text).toMatch(new RegExp(`^#+ ${name}$`, 'm'))
  }
})

test('the topic takes what alarms of this account say, over TLS, and hands it to whom the environment names', () => {
  const observability = (environment: string) =>
    of(environment).find(({ stack }) => stack === 'observability')?.template
  observability('dev')?.resourceCountIs('AWS::SNS::Subscription', 0)
  observability('dev-told')?.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'ops@parole.example',
  })
  const [policy] = Object.values(observability('prod')?.findResources('AWS::SNS::TopicPolicy') ?? {})
  expect(policy?.Properties.PolicyDocument.Statement).toMatchObject([
    { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    },
  ])
})

test('what is counted in the logs is what the lines say', () => {
  const patterns = of('prod').flatMap(({ template }) =>
    Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => [
      Properties.MetricTransformations[0].MetricName,
      Properties.FilterPattern,
    ]),
  )
  expect(Object.fromEntries(patterns)).toEqual({
    Faults: '{ $.level = "error" }',
    Contention: '{ $.code = "contention" }',
    Throttled: '{ $.status = "429" }',
    WrongAddress: '{ $.code = "wrong-address" }',
  })
})
