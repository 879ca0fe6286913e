import { table as definition } from '@parole/storage'
import { Duration } from 'aws-cdk-lib'
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { IAlias } from 'aws-cdk-lib/aws-lambda'
import type { Watched } from './alarm.ts'

/** What the API is made of, as far as it is watched. */
export interface Parts {
  readonly httpApi: IHttpApi
  readonly alias: IAlias
  /** The table's name. */
  readonly table: string
  /** How many callers were told 429. */
  readonly throttled: (period: Duration) => Metric
  /** How many writes found others in their way until they gave up. */
  readonly contention: (period: Duration) => Metric
  /** How many requests did not come through the public address. */
  readonly wrongAddress: (period: Duration) => Metric
}

const fiveMinutes = Duration.minutes(5)

/** A metric of the table, or of one of its lists. */
export const ofTable = (table: string, metricName: string, period: Duration, index?: string): Metric =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: table, ...(index !== undefined && { GlobalSecondaryIndexName: index }) },
    statistic: 'Sum',
    period,
  })

/**
 * The requests that the table and its lists turned away: beyond their ceilings, or too many on one key. DynamoDB counts
 * only while it does so, and an alarm on it would never be over: what was not counted is none.
 */
const tableThrottles = (table: string): IMetric => {
  const places = [undefined, ...definition.indexes.map(({ name }) => name)]
  const metrics = ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap((name) =>
    places.map((index) => ofTable(table, name, fiveMinutes, index)),
  )
  return new MathExpression({
    expression: 'SUM(FILL(METRICS(), 0))',
    usingMetrics: Object.fromEntries(metrics.map((metric, at) => [`m${at}`, metric])),
    period: fiveMinutes,
    label: 'requests turned away',
  })
}

/** Per cent of the requests; nothing while fewer than twenty came, when one alone would be a flood. */
const shareOf = (part: Metric, { httpApi }: Parts, period: Duration, label: string): IMetric =>
  new MathExpression({
    expression: 'IF(requests >= 20, 100 * part / requests, 0)',
    usingMetrics: { requests: httpApi.metricCount({ period }), part },
    period,
    label,
  })

/** Per cent of the requests that failed. */
export const errorShare = (parts: Parts, period = fiveMinutes): IMetric =>
  shareOf(parts.httpApi.metricServerError({ period }), parts, period, 'answers 5xx, per cent')

/**
 * What ninety-nine requests in a hundred are answered within; nothing while fewer than a hundred came. CloudWatch's own
 * guard against few samples would want a thousand, which a register of a million requests a month seldom has.
 */
const slowest = ({ httpApi }: Parts, period: Duration): IMetric =>
  new MathExpression({
    expression: 'IF(requests >= 100, p99, 0)',
    usingMetrics: {
      requests: httpApi.metricCount({ period }),
      p99: httpApi.metricLatency({ statistic: 'p99', period }),
    },
    period,
    label: 'milliseconds to answer, p99',
  })

/** What users feel, and from where on somebody has to look. */
export const felt = (parts: Parts): readonly Watched[] => [
  {
    name: 'error-share',
    says: 'More than one request in a hundred fails',
    metric: errorShare(parts),
    above: 1,
    periods: 3,
    in: 2,
  },
  {
    name: 'slow',
    says: 'One request in a hundred takes more than two seconds',
    metric: slowest(parts, fiveMinutes),
    above: 2_000,
    periods: 3,
    in: 3,
  },
  {
    name: 'callers-throttled',
    says: 'Callers are told 429: there are more requests than the environment allows',
    metric: parts.throttled(fiveMinutes),
    above: 10,
    periods: 3,
    in: 2,
  },
  {
    name: 'function-throttled',
    says: 'Requests find no function free: the account or the environment allows no more at once',
    metric: parts.alias.metricThrottles({ period: fiveMinutes }),
    above: 0,
    periods: 3,
    in: 2,
  },
  {
    name: 'table-throttled',
    says: 'The table turns requests away: a ceiling is reached, or one key is asked for too often',
    metric: tableThrottles(parts.table),
    above: 0,
    periods: 3,
    in: 2,
  },
  {
    name: 'contention',
    says: 'Writers of the same things hinder each other, and are told 503',
    metric: parts.contention(fiveMinutes),
    above: 5,
    periods: 3,
    in: 2,
  },
  {
    name: 'wrong-address',
    says: 'One request in five is refused as not coming through the public address: the origin secret may be wrong',
    metric: shareOf(parts.wrongAddress(fiveMinutes), parts, fiveMinutes, 'wrong address, per cent'),
    above: 20,
    periods: 3,
    in: 2,
  },
]
