import type { Assembly } from './assembly.ts'
import { type Resolved, resourcesOf } from './intrinsics.ts'
import type { Statement } from './policy.ts'
import type { TableDeclared } from './table.ts'

/** A function as its template declares it. */
export interface FunctionDeclared {
  readonly name: string
  readonly version: string
  readonly region: string
  readonly handler: string
  readonly runtime: string
  readonly architecture: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** The folder that is zipped and uploaded. */
  readonly asset: string
  readonly roleName: string
}

/** An HTTP API: which routes lead to the function. */
export interface HttpApiDeclared {
  readonly id: string
  readonly stage: string
  /** `$default`, or a method and a path. */
  readonly routeKeys: readonly string[]
  readonly integrationTimeoutSeconds: number
}

/** What an environment deploys of the register's API. */
export interface Environment {
  readonly name: string
  readonly table: TableDeclared
  readonly function: FunctionDeclared
  readonly statements: readonly Statement[]
  readonly httpApi: HttpApiDeclared
}

type Texts = Readonly<Record<string, string>>
interface IntegrationProperties {
  readonly ApiId: string
  readonly IntegrationType: string
  readonly IntegrationUri: string
  readonly PayloadFormatVersion: string
  readonly TimeoutInMillis?: number
}
interface FunctionProperties {
  readonly Handler: string
  readonly Runtime: string
  readonly Architectures: readonly [string]
  readonly Environment?: { readonly Variables: Texts }
  readonly Timeout: number
  readonly MemorySize: number
  readonly Role: string
  readonly Code: { readonly S3Key: string }
}

/** The one thing that is wanted: none, or several, is a broken template. */
const only = <Found>(found: readonly Found[], wanted: string): Found => {
  const [first, ...more] = found
  if (first === undefined) throw new Error(`the templates declare no ${wanted}`)
  if (more.length > 0)
    throw new Error(`the templates declare ${found.length} of ${wanted}, where one is expected`)
  return first
}

const holds = (condition: boolean, otherwise: string): void => {
  if (!condition) throw new Error(otherwise)
}

const policyOf = (assembly: Assembly, role: Resolved<unknown>): readonly Statement[] => {
  interface Policy {
    readonly Roles?: readonly string[]
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }
  const { ManagedPolicyArns = [], Policies = [] } = role.properties as Readonly<
    Record<string, readonly unknown[]>
  >
  // What a managed policy allows is not in the template: the role would not be the one that is tested.
  holds(ManagedPolicyArns.length === 0, `${role.id} has managed policies`)
  holds(Policies.length === 0, `${role.id} has inline policies, which are not read here`)
  return resourcesOf<Policy>(assembly, 'AWS::IAM::Policy')
    .filter(({ properties: { Roles = [] } }) => Roles.includes(role.ref))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
}

const functionOf = (
  assembly: Assembly,
  { ref, stack, properties }: Resolved<FunctionProperties>,
  version: string,
) => {
  const asset = stack.assets.get(properties.Code.S3Key)
  if (asset === undefined)
    throw new Error(`${ref}: its asset ${properties.Code.S3Key} is not in the assembly`)
  const roles = resourcesOf(assembly, 'AWS::IAM::Role')
  const role = only(
    roles.filter(({ ref: name }) => properties.Role.endsWith(`:role/${name}`)),
    `role of ${ref}`,
  )
  const declared: FunctionDeclared = {
    name: ref,
    version,
    region: stack.region,
    handler: properties.Handler,
    runtime: properties.Runtime,
    architecture: properties.Architectures[0],
    environment: properties.Environment?.Variables ?? {},
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    asset,
    roleName: role.ref,
  }
  return { declared, statements: policyOf(assembly, role) }
}

/** Follows an integration to the function that it calls: its alias, the alias's version, the version's function. */
const functionCalled = (assembly: Assembly, uri: string) => {
  const alias = only(
    resourcesOf<Texts>(assembly, 'AWS::Lambda::Alias').filter(({ ref }) => ref === uri),
    `alias ${uri}`,
  )
  const { FunctionName: name = '', FunctionVersion = '' } = alias.properties
  const version = only(
    resourcesOf<Texts>(assembly, 'AWS::Lambda::Version').filter(
      ({ properties }) => properties.FunctionName === name,
    ),
    `version of ${name}`,
  )
  holds(version.ref.endsWith(`:${FunctionVersion}`), `${alias.id} is not of ${version.id}`)
  const called = only(
    resourcesOf<FunctionProperties>(assembly, 'AWS::Lambda::Function').filter(({ ref }) => ref === name),
    `function ${name}`,
  )
  return functionOf(assembly, called, FunctionVersion)
}

const mayInvoke = (assembly: Assembly, api: string, uri: string): boolean =>
  resourcesOf<Texts>(assembly, 'AWS::Lambda::Permission').some(
    ({ properties: { Action, FunctionName, Principal, SourceArn } }) =>
      Action === 'lambda:InvokeFunction' &&
      FunctionName === uri &&
      Principal === 'apigateway.amazonaws.com' &&
      SourceArn?.includes(`:${api}/`),
  )

/**
 * Reads off an environment what serves the register: from the HTTP API's routes to the function, and its table.
 *
 * @throws Error where a reference leads nowhere, or to something that the tests do not know how to stand in for.
 */
export const environmentOf = (assembly: Assembly): Environment => {
  const api = only(resourcesOf<Texts>(assembly, 'AWS::ApiGatewayV2::Api'), 'HTTP API')
  holds(
    api.properties.ProtocolType === 'HTTP' && !('CorsConfiguration' in api.properties),
    `${api.id} is another API`,
  )
  const ofApi = <Properties extends { readonly ApiId?: string }>(type: string) =>
    resourcesOf<Properties>(assembly, type).filter(({ properties }) => properties.ApiId === api.ref)
  const routes = ofApi<Texts>('AWS::ApiGatewayV2::Route')
  const integration = only(ofApi<IntegrationProperties>('AWS::ApiGatewayV2::Integration'), 'integration')
  for (const { id, properties } of routes) {
    holds(properties.Target === `integrations/${integration.ref}`, `the route ${id} leads nowhere`)
    holds(
      properties.AuthorizationType === 'NONE',
      `the route ${id} has an authoriser, which is not read here`,
    )
  }
  const {
    IntegrationType,
    IntegrationUri: uri,
    PayloadFormatVersion,
    TimeoutInMillis = 30_000,
  } = integration.properties
  holds(
    IntegrationType === 'AWS_PROXY' && PayloadFormatVersion === '2.0',
    `${integration.id} is another integration`,
  )
  holds(mayInvoke(assembly, api.ref, uri), `the HTTP API may not invoke ${uri}`)
  const stage = only(ofApi<Texts>('AWS::ApiGatewayV2::Stage'), 'stage')
  const { declared, statements } = functionCalled(assembly, uri)
  return {
    name: assembly.environment,
    table: only(resourcesOf<TableDeclared>(assembly, 'AWS::DynamoDB::GlobalTable'), 'table').properties,
    function: declared,
    statements,
    httpApi: {
      id: api.ref,
      stage: stage.properties.StageName ?? '',
      routeKeys: routes.map(({ properties }) => properties.RouteKey ?? ''),
      integrationTimeoutSeconds: TimeoutInMillis / 1000,
    },
  }
}
