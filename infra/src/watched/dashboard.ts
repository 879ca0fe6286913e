import { Duration } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  type IWidget,
  LogQueryWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { nameIn } from '../naming.ts'
import { errorShare, ofTable, type Parts } from './felt.ts'

const minute = Duration.minutes(1)

const graph = (title: string, ...left: readonly IMetric[]): GraphWidget =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6 })

/** How long each operation took, from the function's own lines. */
const slowest = (logGroupName: string): LogQueryWidget =>
  new LogQueryWidget({
    title: 'Operations, slowest first',
    logGroupNames: [logGroupName],
    queryLines: [
      'filter ispresent(operationId)',
      'stats count() as requests, pct(milliseconds, 50) as p50, pct(milliseconds, 99) as p99, sum(status >= 500) as failed by operationId',
      'sort p99 desc',
    ],
    width: 24,
    height: 8,
  })

const faults = (logGroupName: string): LogQueryWidget =>
  new LogQueryWidget({
    title: 'Latest faults',
    logGroupNames: [logGroupName],
    queryLines: [
      'filter level = "error"',
      'fields at, operationId, fault, requestId',
      'sort @timestamp desc',
      'limit 20',
    ],
    width: 24,
    height: 6,
  })

/** One page that says whether users are well, and where to look when they are not. */
export const dashboard = (
  scope: Construct,
  configuration: Configuration,
  parts: Parts & { readonly logGroupName: string },
  alarms: readonly IAlarm[],
): Dashboard => {
  const { httpApi, alias, table, throttled, contention, logGroupName } = parts
  const latency = (statistic: string) =>
    httpApi.metricLatency({ statistic, period: minute, label: statistic })
  const rows: readonly (readonly IWidget[])[] = [
    [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24 })],
    [
      graph('Requests a minute', httpApi.metricCount({ period: minute, statistic: 'Sum' })),
      graph('Answers 5xx, per cent', errorShare(parts, minute)),
      graph('Milliseconds to answer', latency('p50'), latency('p90'), latency('p99')),
    ],
    [
      graph('Turned away', throttled(minute), alias.metricThrottles({ period: minute }), contention(minute)),
      graph(
        'Table: units consumed a minute',
        ofTable(table, 'ConsumedReadCapacityUnits', minute),
        ofTable(table, 'ConsumedWriteCapacityUnits', minute),
      ),
      graph(
        'Functions at work',
        alias.metric('ConcurrentExecutions', { period: minute, statistic: 'Maximum' }),
      ),
    ],
    [slowest(logGroupName)],
    [faults(logGroupName)],
  ]
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: nameIn(configuration, 'register'),
    widgets: rows.map((row) => [...row]),
  })
}
