import { deepStrictEqual, throws } from 'node:assert/strict'
import { join } from 'node:path'
import { repository } from '../../packed/places.ts'
import { type Assembly, type Resource, readAssembly, type Stack, type Template } from '../assembly.ts'
import { environmentOf } from '../environment.ts'
import { account } from '../identities.ts'
import { resourcesOf } from '../intrinsics.ts'
import type { Chapter } from './chapter.ts'

const stackOf = (name: string, template: Template): Stack => ({
  name,
  region: 'eu-west-3',
  template,
  assets: new Map(),
})

/** An environment of two stacks, in one of which something refers to the other. */
const referring = (Said: unknown): Assembly => ({
  environment: 'made-up',
  stacks: [
    stackOf('holding', {
      Resources: {
        Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'register' } },
        Queue: { Type: 'AWS::SQS::Queue' },
      },
      Outputs: { Name: { Value: { Ref: 'Table' }, Export: { Name: 'holding:Name' } } },
    }),
    stackOf('referring', {
      Resources: {
        Policy: { Type: 'AWS::IAM::Policy', Properties: { Said } },
        Log: { Type: 'AWS::Logs::LogGroup' },
        Queue: { Type: 'AWS::SQS::Queue' },
      },
      Parameters: { Version: { Default: '/version' } },
    }),
  ],
})

const resolved = (said: unknown): unknown =>
  resourcesOf<{ readonly Said: unknown }>(referring(said), 'AWS::IAM::Policy').map(
    ({ properties }) => properties.Said,
  )[0]

/** `Fn::Sub`, its placeholders written as `<Name>`. */
const sub = (text: string, ...own: readonly object[]): object => {
  const pattern = text.replaceAll('<', '${').replaceAll('>', '}')
  return { 'Fn::Sub': own.length === 0 ? pattern : [pattern, ...own] }
}

const log = `arn:aws:logs:eu-west-3:${account}:log-group:referring-Log:*`

const readable: readonly (readonly [said: unknown, meant: unknown])[] = [
  ['as it is', 'as it is'],
  [{ Ref: 'Log' }, 'referring-Log'],
  [{ Ref: 'Version' }, '/version'],
  [{ 'Fn::GetAtt': ['Log', 'Arn'] }, log],
  [{ 'Fn::GetAtt': 'Log.Arn' }, log],
  [{ 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 7]] }, 'arn:aws:7'],
  [sub('<AWS::AccountId> in <AWS::Region> of <Log>'), `${account} in eu-west-3 of referring-Log`],
  [sub('<own>, <Log.Arn>', { own: { Ref: 'AWS::StackName' } }), `referring, ${log}`],
  [{ 'Fn::ImportValue': 'holding:Name' }, 'register'],
  [{ 'Fn::GetStackOutput': { StackName: 'holding', OutputName: 'Name' } }, 'register'],
  [[{ within: { Ref: 'Log' }, Ref: 'is a name here' }], [{ within: 'referring-Log', Ref: 'is a name here' }]],
]

const unreadable: readonly unknown[] = [
  { Ref: 'Table' },
  { Ref: 'Queue' },
  { Ref: 'AWS::NotificationARNs' },
  { 'Fn::GetAtt': ['Log', 'CreationTime'] },
  { 'Fn::If': ['IsProd', 1, 2] },
  sub('<Nowhere>'),
  { 'Fn::Join': ['', [['a list']]] },
  { 'Fn::ImportValue': 'holding:Other' },
  { 'Fn::GetStackOutput': { StackName: 'holding', OutputName: 'Other' } },
]

/** An assembly in which every resource of a type is another, or none. */
const broken = (
  whole: Assembly,
  type: string,
  change: (properties: object) => object | undefined,
): Assembly => ({
  ...whole,
  stacks: whole.stacks.map((stack) => {
    const resources = Object.entries(stack.template.Resources).flatMap(
      ([id, resource]): [string, Resource][] => {
        if (resource.Type !== type) return [[id, resource]]
        const Properties = change(resource.Properties ?? {})
        return Properties === undefined ? [] : [[id, { ...resource, Properties: { ...Properties } }]]
      },
    )
    return { ...stack, template: { ...stack.template, Resources: Object.fromEntries(resources) } }
  }),
})

type Break = readonly [type: string, change: (properties: object) => object | undefined, told: RegExp]

const breaks: readonly Break[] = [
  ['AWS::Lambda::Permission', () => undefined, /may not invoke/],
  ['AWS::Lambda::Alias', (own) => ({ ...own, FunctionVersion: '7' }), /is not of/],
  ['AWS::Lambda::Function', (own) => ({ ...own, Code: { S3Key: 'other.zip' } }), /not in the assembly/],
  [
    'AWS::IAM::Role',
    (own) => ({ ...own, ManagedPolicyArns: ['arn:aws:iam::aws:policy/x'] }),
    /managed policies/,
  ],
  ['AWS::IAM::Role', (own) => ({ ...own, Policies: [{}] }), /inline policies/],
  ['AWS::ApiGatewayV2::Route', (own) => ({ ...own, Target: 'integrations/other' }), /leads nowhere/],
  ['AWS::ApiGatewayV2::Route', (own) => ({ ...own, AuthorizationType: 'JWT' }), /authoriser/],
  [
    'AWS::ApiGatewayV2::Integration',
    (own) => ({ ...own, PayloadFormatVersion: '1.0' }),
    /another integration/,
  ],
  ['AWS::ApiGatewayV2::Api', (own) => ({ ...own, CorsConfiguration: {} }), /another API/],
  ['AWS::DynamoDB::GlobalTable', () => undefined, /no table/],
]

/** What is read off templates is what CloudFormation would make of them, or it is not read. */
export const templates: Chapter = async ({ prove }) => {
  await prove(
    'templates: a reference is followed, or told with its place where it leads nowhere',
    async () => {
      for (const [said, meant] of readable) deepStrictEqual(resolved(said), meant)
      for (const said of unreadable)
        throws(() => resolved(said), /^Error: referring\/Policy\.Said.*cannot be resolved$/)
      return `${readable.length} followed, ${unreadable.length} told`
    },
  )

  await prove('templates: one that would not serve the register is not read as if it did', async () => {
    const prod = readAssembly(join(repository, 'infra/cdk.out'), 'prod')
    environmentOf(prod)
    for (const [type, change, told] of breaks) throws(() => environmentOf(broken(prod, type, change)), told)
    return `${breaks.length} broken templates refused`
  })
}
