import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Alias,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { keptLog } from './kept.ts'
import { nameIn } from './naming.ts'

/** What a function is made of. */
interface DeployedFunctionProps {
  readonly configuration: Configuration
  /** The bundle as it was built and tested: a folder. */
  readonly bundle: string
  readonly handler: string
  readonly description: string
  readonly memoryMegabytes: number
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A function of the house: its bundle, a role that may do nothing yet, its log, and the alias that callers call. */
export class DeployedFunction extends Construct {
  readonly function: LambdaFunction
  readonly alias: Alias
  readonly logGroup: LogGroup
  private readonly release: Configuration['api']['release']

  constructor(scope: Construct, id: string, props: DeployedFunctionProps) {
    super(scope, id)
    const { configuration, bundle, handler, description, memoryMegabytes, timeout, environment } = props
    this.release = configuration.api.release
    this.logGroup = keptLog(this, 'Log', configuration)
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${id} of ${configuration.name} may do`,
    })
    role.addToPolicy(
      new PolicyStatement({
        sid: 'WriteLog',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    )
    this.function = new LambdaFunction(this, 'Function', {
      functionName: nameIn(configuration, id.toLowerCase()),
      description,
      code: Code.fromAsset(bundle),
      handler,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMegabytes,
      timeout,
      environment: Object.fromEntries(
        Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
      role,
      logGroup: this.logGroup,
      // What Lambda itself says is JSON as the function's own lines are: one form for every search and filter.
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      // The versions before are what one goes back to. One that was stepped back from is not kept: Lambda makes no second
      // version of the same code and settings, and CloudFormation would fail on the same release for ever after.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
      ...(configuration.api.concurrency !== null && {
        reservedConcurrentExecutions: configuration.api.concurrency,
      }),
    })
    this.alias = new Alias(this, 'Live', { aliasName: 'live', version: this.function.currentVersion })
  }

  /** A new version does not take over while one of the alarms rings, and where it does so step by step it steps back. */
  stepBackOn(alarms: readonly IAlarm[]): void {
    new LambdaDeploymentGroup(this, 'Deployment', {
      alias: this.alias,
      deploymentConfig:
        this.release === 'gradual'
          ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
          : LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: [...alarms],
      // CodeDeploy stops whatever is deployed while an alarm rings, be it what mends the fault.
      ignoreAlarmConfiguration: this.release === 'unguarded',
    })
  }
}
