import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { topicName } from './alarm.ts'

/** The topic that the alarms of a region are told to, and who reads it. */
export const alarmTopic = (scope: Construct, configuration: Configuration): void => {
  const topic = new Topic(scope, 'Alarms', { topicName: topicName(configuration), enforceSSL: true })
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  const { email } = configuration.alarms
  if (email !== null) topic.addSubscription(new EmailSubscription(email))
}
