import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'

/** What becomes of what holds data when its stack goes: of a creation that failed nothing is kept. */
export const removalOf = ({ data }: Configuration): RemovalPolicy =>
  data.kept ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY

/** A log, held as long as the environment says. */
export const keptLog = (scope: Construct, id: string, configuration: Configuration): LogGroup =>
  new LogGroup(scope, id, {
    retention: configuration.logs.retentionDays,
    removalPolicy: removalOf(configuration),
  })
