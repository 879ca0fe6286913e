import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { tableName } from '../naming.ts'
import { alarmOn } from '../watched/alarm.ts'
import { dashboard } from '../watched/dashboard.ts'
import { felt } from '../watched/felt.ts'
import { counted } from '../watched/logged.ts'
import { alarmTopic } from '../watched/topic.ts'
import type { ApiStack } from './api.ts'

interface ObservabilityProps extends StackProps {
  readonly configuration: Configuration
  readonly api: ApiStack
}

/** What users feel, on one page, and who is told when they feel it. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, api, ...props }: ObservabilityProps) {
    super(scope, id, props)
    const { logGroup, alias } = api.register
    const refused = (name: string, code: string) =>
      counted(this, name, configuration, { of: logGroup, where: ['code', code] })
    const parts = {
      httpApi: api.httpApi,
      alias,
      table: tableName(configuration),
      throttled: counted(this, 'Throttled', configuration, { of: api.accessLog, where: ['status', '429'] }),
      contention: refused('Contention', 'contention'),
      wrongAddress: refused('WrongAddress', 'wrong-address'),
    }
    alarmTopic(this, configuration)
    const alarms = felt(parts).map((watched) => alarmOn(this, configuration, watched))
    dashboard(this, configuration, { ...parts, logGroupName: logGroup.logGroupName }, [
      ...api.releaseAlarms,
      ...alarms,
    ])
  }
}
