import type { Stack } from './assembly.ts'

/** The account of every template read here: made up, as AWS's own documentation does. */
export const account = '111122223333'

type Attributes = Readonly<Record<string, string>>

/** What a resource will be known by once it is there: under `Ref`, and under each attribute. */
export type Identity = Readonly<{ Ref: string }> & Attributes

/** What an identity is made of: the stack, the logical id, and a property that is resolved when it is asked for. */
export interface Named {
  readonly stack: Stack
  readonly id: string
  readonly property: (name: string) => string | undefined
}

const arn = ({ stack }: Named, service: string, resource: string): string =>
  `arn:aws:${service}:${stack.region}:${account}:${resource}`

/** A name that CloudFormation would make where the template gives none. */
const named = ({ stack, id, property }: Named, name: string): string =>
  property(name) ?? `${stack.name}-${id}`

const lambdaOf = (one: Named): string => arn(one, 'lambda', `function:${one.property('FunctionName')}`)

/** Only of what is referred to by what is read: another kind of resource is added when it comes. */
export const identities: Readonly<Record<string, (one: Named) => Identity>> = {
  'AWS::ApiGatewayV2::Api': ({ id }) => ({ Ref: `api-${id}` }),
  'AWS::ApiGatewayV2::Integration': ({ id }) => ({ Ref: `integration-${id}` }),
  'AWS::DynamoDB::GlobalTable': (one) => ({
    Ref: named(one, 'TableName'),
    Arn: arn(one, 'dynamodb', `table/${named(one, 'TableName')}`),
  }),
  'AWS::IAM::Role': (one) => ({
    Ref: named(one, 'RoleName'),
    Arn: `arn:aws:iam::${account}:role/${named(one, 'RoleName')}`,
  }),
  'AWS::KMS::Key': (one) => ({ Ref: `key-${one.id}`, Arn: arn(one, 'kms', `key/key-${one.id}`) }),
  'AWS::Lambda::Alias': (one) => ({ Ref: `${lambdaOf(one)}:${one.property('Name')}` }),
  'AWS::Lambda::Function': (one) => {
    const name = named(one, 'FunctionName')
    return { Ref: name, Arn: arn(one, 'lambda', `function:${name}`) }
  },
  'AWS::Lambda::Version': (one) => ({ Ref: `${lambdaOf(one)}:1`, Version: '1' }),
  'AWS::Logs::LogGroup': (one) => ({
    Ref: named(one, 'LogGroupName'),
    Arn: arn(one, 'logs', `log-group:${named(one, 'LogGroupName')}:*`),
  }),
}
