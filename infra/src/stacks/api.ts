import { fileURLToPath } from 'node:url'
import type { Environment } from '@parole/api/settings'
import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { DeployedFunction } from '../deployed-function.ts'
import { functionSize } from '../function-size.ts'
import { keptLog } from '../kept.ts'
import { nameIn, originName, tableName } from '../naming.ts'
import { OwnName } from '../own-name.ts'
import { grantRegister, grantTableKey } from '../register-access.ts'
import { releaseAlarms } from '../watched/release.ts'

interface ApiProps extends StackProps {
  readonly configuration: Configuration
  readonly key: IKey | undefined
}

const environmentOf = (configuration: Configuration): Environment => ({
  TABLE_NAME: tableName(configuration),
  LOG_LEVEL: configuration.api.logLevel,
  ...(configuration.edge !== null && { ORIGIN_DIGESTS: configuration.edge.originSecret.digests.join(',') }),
  ...(configuration.api.tokens !== null && { OIDC: JSON.stringify(configuration.api.tokens) }),
})

/** What one request leaves behind: how it went, and neither who asked nor from where. */
const accessLine = JSON.stringify({
  at: '$context.requestTime',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  fault: '$context.integrationErrorMessage',
})

/** The register's API: an HTTP API that hands everything to one function. */
export class ApiStack extends Stack {
  readonly register: DeployedFunction
  readonly httpApi: HttpApi
  readonly accessLog: LogGroup
  readonly releaseAlarms: readonly Alarm[]

  constructor(scope: Construct, id: string, { configuration, key, ...props }: ApiProps) {
    super(scope, id, props)
    this.register = new DeployedFunction(this, 'Api', {
      configuration,
      bundle: fileURLToPath(new URL('../../../functions/api/dist', import.meta.url)),
      handler: 'lambda.handler',
      description: 'Serves the register over HTTP',
      memoryMegabytes: functionSize.memoryMegabytes,
      timeout: Duration.seconds(functionSize.timeoutSeconds),
      environment: environmentOf(configuration),
    })
    grantRegister(this, this.register.function, configuration)
    if (key !== undefined) grantTableKey(this, this.register.function, key.keyArn)

    this.httpApi = new HttpApi(this, 'Http', {
      apiName: nameIn(configuration, 'api'),
      description: `The register of ${configuration.name}`,
      createDefaultStage: false,
      // One public address: what stands before it must not be walked around.
      disableExecuteApiEndpoint: configuration.domain !== null,
      // Everything, so that an unknown address is answered as the contract says too.
      defaultIntegration: new HttpLambdaIntegration('Register', this.register.alias),
    })
    const { rate, burst } = configuration.api.throttle
    this.accessLog = keptLog(this, 'AccessLog', configuration)
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: AccessLogFormat.custom(accessLine),
      },
    })
    if (configuration.domain !== null) {
      const name = configuration.edge === null ? configuration.domain.name : originName(configuration.domain)
      const own = new OwnName(this, 'Name', { name, zone: configuration.domain.zone })
      const domain = new DomainName(this, 'Domain', { domainName: name, certificate: own.certificate })
      new ApiMapping(this, 'Mapping', { api: this.httpApi, domainName: domain, stage })
      const { regionalDomainName, regionalHostedZoneId } = domain
      own.pointTo(
        new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
        regionalDomainName,
      )
    }
    this.releaseAlarms = releaseAlarms(this, configuration, this.register)
    this.register.stepBackOn(this.releaseAlarms)
  }
}
