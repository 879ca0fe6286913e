import type { Duration } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'

/** How many lines of a log have a field of that value: counted as they are written, at no cost to who writes them. */
export const counted = (
  scope: Construct,
  metricName: string,
  { name }: Configuration,
  lines: { readonly of: ILogGroup; readonly where: readonly [field: string, value: string] },
): ((period: Duration) => Metric) => {
  const filter = new MetricFilter(scope, `Counted${metricName}`, {
    logGroup: lines.of,
    metricNamespace: `Parole/${name}`,
    metricName,
    filterPattern: FilterPattern.stringValue(`$.${lines.where[0]}`, '=', lines.where[1]),
    defaultValue: 0,
  })
  return (period) => filter.metric({ period, statistic: 'Sum' })
}
