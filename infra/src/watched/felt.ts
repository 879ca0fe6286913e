import { Duration } from 'aws-cdk-lib'
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { type ITableV2, Operation } from 'aws-cdk-lib/aws-dynamodb'
import type { IAlias } from 'aws-cdk-lib/aws-lambda'
import type { Watched } from './alarm.ts'

/** What the API is made of, as far as it is watched. */
export interface Parts {
  readonly httpApi: IHttpApi
  readonly alias: IAlias
  readonly table: ITableV2
  /** How many callers were told 429. */
  readonly throttled: (period: Duration) => Metric
  /** How many writes found others in their way until they gave up. */
  readonly contention: (period: Duration) => Metric
}

const fiveMinutes = Duration.minutes(5)

/** The requests that the table turned away: beyond its ceilings, or too many on one key. */
const tableThrottles = (table: ITableV2, period: Duration): IMetric =>
  table.metricThrottledRequestsForOperations({
    operations: [
      Operation.BATCH_GET_ITEM,
      Operation.GET_ITEM,
      Operation.QUERY,
      Operation.TRANSACT_WRITE_ITEMS,
    ],
    period,
  })

/** Per cent of the requests that failed; nothing while fewer than twenty came, when one alone would be a flood. */
export const errorShare = ({ httpApi }: Parts, period = fiveMinutes): IMetric =>
  new MathExpression({
    expression: 'IF(requests >= 20, 100 * failed / requests, 0)',
    usingMetrics: {
      requests: httpApi.metricCount({ period }),
      failed: httpApi.metricServerError({ period }),
    },
    period,
    label: 'answers 5xx, per cent',
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
    metric: parts.httpApi.metricLatency({ statistic: 'p99', period: fiveMinutes }),
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
    metric: tableThrottles(parts.table, fiveMinutes),
    above: 0,
    periods: 3,
    in: 2,
  },
  {
    name: 'contention',
    says: 'Writers of the same things are in each other’s way, and are told 503',
    metric: parts.contention(fiveMinutes),
    above: 5,
    periods: 3,
    in: 2,
  },
]
