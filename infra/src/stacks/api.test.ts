import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { settingsOf } from '@parole/api/settings'
import { registerAccess } from '@parole/storage'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { environments } from '../environments/index.ts'
import { changed, synthesised } from '../testing/synthesised.ts'

const tokens = {
  issuer: 'https://issuer.example',
  audience: 'parole',
  jwksUri: 'https://issuer.example/keys',
  algorithm: 'ES256',
  party: { claim: 'party' },
  role: { claim: 'role' },
}
const zone = { id: 'Z0123456789EXAMPLE', name: 'parole.example' }
const stacks = synthesised([
  ...environments(),
  changed('dev', ({ api }) => ({
    name: 'dev-tokens',
    api: { ...api, tokens, concurrency: 5, logLevel: 'error' },
    domain: { name: 'dev.parole.example', zone },
  })),
  changed('prod', ({ api }) => ({ name: 'prod-mended', api: { ...api, release: 'unguarded' } })),
  changed('prod', ({ data }) => ({ name: 'prod-restored', data: { ...data, generation: 2 } })),
])
const api = (environment: string) => {
  const found = stacks.find((one) => one.environment === environment && one.stack === 'api')
  if (found === undefined) throw new Error(`${environment} has no API`)
  return found
}
const only = <Found>(found: Readonly<Record<string, unknown>>): Found => {
  const [first, ...more] = Object.values(found)
  expect(more).toEqual([])
  return (first as { Properties: Found }).Properties
}

interface FunctionProperties {
  readonly Handler: string
  readonly Code: { readonly S3Key: string }
  readonly Environment: { readonly Variables: Readonly<Record<string, string>> }
}
interface Statement {
  readonly Sid?: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

const functionOf = (environment: string) =>
  only<FunctionProperties>(api(environment).template.findResources('AWS::Lambda::Function'))
const statementsOf = (environment: string): readonly Statement[] =>
  only<{ PolicyDocument: { Statement: readonly Statement[] } }>(
    api(environment).template.findResources('AWS::IAM::Policy'),
  ).PolicyDocument.Statement

describe.each(['dev', 'staging', 'prod', 'dev-tokens'])('the function of %s', (environment) => {
  test('runs on arm64 under Node.js 24, and finds its handler in the bundle', () => {
    const { template, artifact } = api(environment)
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      FunctionName: `parole-${environment}-api`,
    })
    const [file, name] = functionOf(environment).Handler.split('.')
    expect(name).toBe('handler')
    const digest = functionOf(environment).Code.S3Key.replace('.zip', '')
    const folder = join(artifact.assembly.directory, '..', `asset.${digest}`)
    expect(existsSync(join(folder, `${file}.mjs`))).toBe(true)
  })

  test('is told what it reads, and nothing else', () => {
    const { Variables } = functionOf(environment).Environment
    const settings = settingsOf(Variables)
    expect(Object.keys(settings).sort()).toEqual(Object.keys(Variables).sort())
    expect(settings.TABLE_NAME).toBe(`parole-${environment}-register-1`)
  })

  test('may do what the register asks of its table, on those keys, and nothing else', () => {
    const statements = statementsOf(environment)
    const named = statements.flatMap(({ Sid }) => Sid ?? [])
    const own = ['WriteLog', ...registerAccess.map(({ purpose }) => purpose)]
    const key = environment.startsWith('dev') ? [] : ['UseTableKey']
    expect(named.sort()).toEqual([...own, ...key].sort())
    for (const { action, purpose, index, partitionKeys, inTransaction } of registerAccess) {
      const statement = statements.find(({ Sid }) => Sid === purpose)
      expect(statement?.Action).toBe(`dynamodb:${action}`)
      expect(statement?.Condition).toEqual({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
        ...(inTransaction && {
          'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
        }),
      })
      const place = `:table/parole-${environment}-register-1${index === undefined ? '' : `/index/${index}`}`
      expect(JSON.stringify(statement?.Resource)).toContain(`${place}"`)
    }
    const wide = statements.filter(
      ({ Action, Resource }) => Resource === '*' || [Action].flat().some((one) => one.includes('*')),
    )
    expect(wide.map(({ Action }) => Action)).toEqual([['xray:PutTelemetryRecords', 'xray:PutTraceSegments']])
    // What IAM takes of policies within a role.
    expect(JSON.stringify(statements).length).toBeLessThan(10_240)
  })
})

test.each([
  ['dev', 'CodeDeployDefault.LambdaAllAtOnce'],
  ['staging', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
  ['prod', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
])('in %s a new version takes over by %s, and either alarm stops it', (environment, how) => {
  const { template } = api(environment)
  template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    DeploymentConfigName: how,
    AlarmConfiguration: { Enabled: true, Alarms: [{ Name: Match.anyValue() }, { Name: Match.anyValue() }] },
    AutoRollbackConfiguration: Match.objectLike({
      Enabled: true,
      Events: Match.arrayWith(['DEPLOYMENT_STOP_ON_ALARM']),
    }),
  })
  template.hasResource('AWS::Lambda::Alias', {
    Properties: { Name: 'live' },
    UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
  })
})

test('versions are kept, but for one that was stepped back from: the same release may be tried again', () => {
  api('prod').template.hasResource('AWS::Lambda::Version', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  })
})

test('a release that is to end the ringing is not stopped by it', () => {
  const guarded = (environment: string) =>
    only<{ AlarmConfiguration: { Enabled: boolean } }>(
      api(environment).template.findResources('AWS::CodeDeploy::DeploymentGroup'),
    ).AlarmConfiguration.Enabled
  expect([guarded('prod'), guarded('prod-mended')]).toEqual([true, false])
})

test('while a release takes over, the generation before may still be read and written', () => {
  const tables = statementsOf('prod-restored').flatMap(({ Sid, Resource }) =>
    Sid === 'Append' ? JSON.stringify(Resource).match(/register-\d/g) : [],
  )
  expect(tables).toEqual(['register-1', 'register-2'])
})

test('callers reach the alias, whatever they ask for', () => {
  const { template } = api('prod')
  expect(only(template.findResources('AWS::ApiGatewayV2::Route'))).toMatchObject({ RouteKey: '$default' })
  const alias = Object.keys(template.findResources('AWS::Lambda::Alias'))[0]
  template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
    IntegrationUri: { Ref: alias },
    PayloadFormatVersion: '2.0',
  })
})

test('each request leaves a line that says neither who asked nor from where', () => {
  const { template } = api('prod')
  const stage = only<{ AccessLogSettings: { Format: string }; DefaultRouteSettings: unknown }>(
    template.findResources('AWS::ApiGatewayV2::Stage'),
  )
  expect(stage.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 })
  expect(Object.values(JSON.parse(stage.AccessLogSettings.Format) as object)).toContain('$context.status')
  expect(stage.AccessLogSettings.Format).not.toMatch(/identity|authorizer|userAgent|queryString/i)
  template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 })
})

test('where there is a name of its own, API Gateway’s is shut', () => {
  const shut = (environment: string) =>
    only<{ DisableExecuteApiEndpoint?: boolean }>(
      api(environment).template.findResources('AWS::ApiGatewayV2::Api'),
    ).DisableExecuteApiEndpoint
  expect([shut('dev'), shut('dev-tokens'), shut('prod')]).toEqual([false, true, true])
  const named = (environment: string) =>
    only<{ DomainName: string }>(api(environment).template.findResources('AWS::ApiGatewayV2::DomainName'))
      .DomainName
  // Behind CloudFront the public name is CloudFront's.
  expect([named('dev-tokens'), named('prod')]).toEqual(['dev.parole.example', 'origin.parole.example'])
})

test('records are made in the zone, or told to whoever makes them', () => {
  api('dev-tokens').template.resourceCountIs('AWS::Route53::RecordSet', 2)
  api('prod').template.resourceCountIs('AWS::Route53::RecordSet', 0)
  api('prod').template.hasOutput('*', {
    Description:
      'Where origin.parole.example must point (CNAME; ALIAS or ANAME where the name is a zone’s own)',
  })
})

test('functions may be kept for the API', () => {
  api('dev-tokens').template.hasResourceProperties('AWS::Lambda::Function', {
    ReservedConcurrentExecutions: 5,
  })
})
