import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import type { DeployedFunction } from '../deployed-function.ts'
import { nameIn } from '../naming.ts'

const period = Duration.minutes(1)

/** In two minutes out of three: one fault alone does not stop a release, a broken release does not stay. */
const goesOn = {
  threshold: 0,
  comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  evaluationPeriods: 3,
  datapointsToAlarm: 2,
  treatMissingData: TreatMissingData.NOT_BREACHING,
}

/** What says that a new version is broken: the function fails, or answers with faults that nobody expected. */
export const rollBackAlarms = (
  scope: Construct,
  configuration: Configuration,
  { alias, logGroup }: DeployedFunction,
): readonly Alarm[] => {
  const faults = new MetricFilter(scope, 'FaultsLogged', {
    logGroup,
    metricNamespace: `Parole/${configuration.name}`,
    metricName: 'Faults',
    filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
    defaultValue: 0,
  }).metric({ period, statistic: 'Sum' })
  const alarm = (id: string, thing: string, alarmDescription: string, metric: IMetric): Alarm =>
    new Alarm(scope, id, { ...goesOn, alarmName: nameIn(configuration, thing), alarmDescription, metric })
  return [
    alarm(
      'Failing',
      'function-fails',
      'The function of the API fails or runs out of time',
      alias.metricErrors({ period }),
    ),
    alarm('Faulty', 'faults', 'The API answers 500: a defect, or a broken machine', faults),
  ]
}
