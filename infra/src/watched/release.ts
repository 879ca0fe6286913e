import { Duration } from 'aws-cdk-lib'
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import type { DeployedFunction } from '../deployed-function.ts'
import { alarmOn } from './alarm.ts'
import { counted } from './logged.ts'

const minute = Duration.minutes(1)

/** What says that a release is broken. One fault alone does not stop it, for it may be older than the release. */
export const releaseAlarms = (
  scope: Construct,
  configuration: Configuration,
  { alias, logGroup }: DeployedFunction,
): readonly Alarm[] => {
  const faults = counted(scope, 'Faults', configuration, { of: logGroup, where: ['level', 'error'] })
  const often = { above: 0, periods: 3, in: 2 }
  return [
    alarmOn(scope, configuration, {
      name: 'function-fails',
      says: 'The function of the API fails or runs out of time: callers are told 500 or 503 without a reason',
      metric: alias.metricErrors({ period: minute }),
      ...often,
    }),
    alarmOn(scope, configuration, {
      name: 'faults',
      says: 'The API answers 500: a defect, or a broken machine',
      metric: faults(minute),
      ...often,
    }),
  ]
}
