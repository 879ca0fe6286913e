import { Stack, type StackProps } from 'aws-cdk-lib'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { alarmOn, topicName } from '../watched/alarm.ts'
import { dashboard } from '../watched/dashboard.ts'
import { felt } from '../watched/felt.ts'
import { counted } from '../watched/logged.ts'
import type { ApiStack } from './api.ts'

interface ObservabilityProps extends StackProps {
  readonly configuration: Configuration
  readonly api: ApiStack
  readonly table: ITableV2
}

/** What users feel, on one page, and who is told when they feel it. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, api, table, ...props }: ObservabilityProps) {
    super(scope, id, props)
    const parts = {
      httpApi: api.httpApi,
      alias: api.register.alias,
      table,
      throttled: counted(this, 'Throttled', configuration, { of: api.accessLog, where: ['status', '429'] }),
      contention: counted(this, 'Contention', configuration, {
        of: api.register.logGroup,
        where: ['code', 'contention'],
      }),
    }
    this.topic(configuration)
    const alarms = felt(parts).map((watched) => alarmOn(this, configuration, watched))
    dashboard(this, configuration, { ...parts, logGroupName: api.register.logGroup.logGroupName }, [
      ...api.releaseAlarms,
      ...alarms,
    ])
  }

  private topic(configuration: Configuration): void {
    const topic = new Topic(this, 'Alarms', { topicName: topicName(configuration), enforceSSL: true })
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    )
    const { email } = configuration.alarms
    if (email !== null) topic.addSubscription(new EmailSubscription(email))
  }
}
