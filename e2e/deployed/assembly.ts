import { join } from 'node:path'
import { type CloudAssembly, CloudAssembly as OpenedAssembly } from 'aws-cdk-lib/cx-api'

/** One resource as a template declares it, its intrinsics unresolved. */
export interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
}

/** What a template holds of what is read here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { Name: unknown } }>
  >
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>
}

/** One stack of an environment. */
export interface Stack {
  readonly name: string
  readonly region: string
  readonly template: Template
  /** The folder of a file asset, by the key under which it is uploaded. */
  readonly assets: ReadonlyMap<string, string>
}

/** One environment as it was synthesised. */
export interface Assembly {
  readonly environment: string
  readonly stacks: readonly Stack[]
}

type StackArtifact = CloudAssembly['stacks'][number]

const assetsOf = ({ assembly, dependencies }: StackArtifact): ReadonlyMap<string, string> =>
  new Map(
    dependencies.flatMap((dependency) => {
      if (!('contents' in dependency)) return []
      const { files = {} } = (dependency as unknown as AssetManifest).contents
      return Object.values(files).flatMap(({ source, destinations }) =>
        Object.values(destinations).map(
          ({ objectKey }) => [objectKey, join(assembly.directory, source.path)] as const,
        ),
      )
    }),
  )

/** The part of an asset manifest that is read here. */
interface AssetManifest {
  readonly contents: {
    readonly files?: Readonly<
      Record<
        string,
        {
          readonly source: { readonly path: string }
          readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>
        }
      >
    >
  }
}

/**
 * Reads one environment out of a cloud assembly.
 *
 * @throws Error when there is no such environment in it.
 */
export const readAssembly = (directory: string, environment: string): Assembly => {
  const stages = new OpenedAssembly(directory).nestedAssemblies
  const stage = stages.find(({ displayName }) => displayName === environment)
  if (stage === undefined) {
    const known = stages.map(({ displayName }) => displayName).join(', ')
    throw new Error(`${directory}: there is no environment ${environment}; there are ${known}`)
  }
  return {
    environment,
    stacks: stage.nestedAssembly.stacks.map((stack) => ({
      name: stack.stackName,
      region: stack.environment.region,
      template: stack.template as Template,
      assets: assetsOf(stack),
    })),
  }
}
