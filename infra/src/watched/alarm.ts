import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { nameIn } from '../naming.ts'

/** When somebody is to be told, and of what. */
export interface Watched {
  /** Its name, and the heading in the runbook that says what to do. */
  readonly name: string
  /** What users feel. */
  readonly says: string
  readonly metric: IMetric
  /** The alarm goes off above it. */
  readonly above: number
  /** How many periods are looked at together. */
  readonly periods: number
  /** In how many of them the metric must be above. */
  readonly in: number
}

/** Where operators look up what an alarm asks of them. */
export const runbook = 'docs/operations/runbook.md'

/** The topic that alarms are told to. Known by its name, so that stacks need not hand it to each other. */
export const topicName = (configuration: Configuration): string => nameIn(configuration, 'alarms')

/** An alarm that names what to do in its own text, and tells it to the topic. No news is good news. */
export const alarmOn = (scope: Construct, configuration: Configuration, watched: Watched): Alarm => {
  const { name, says, metric, above, periods } = watched
  const alarm = new Alarm(scope, name, {
    alarmName: nameIn(configuration, name),
    alarmDescription: `${says}. What to do: ${runbook}#${name}`,
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: periods,
    datapointsToAlarm: watched.in,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
  const topic = Stack.of(scope).formatArn({ service: 'sns', resource: topicName(configuration) })
  const told = new SnsAction(Topic.fromTopicArn(scope, `${name}-told`, topic))
  alarm.addAlarmAction(told)
  alarm.addOkAction(told)
  return alarm
}
