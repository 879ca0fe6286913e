import type { Assembly, Resource, Stack } from './assembly.ts'
import { account, identities } from './identities.ts'

type Argument = unknown
/** Resolves what stands somewhere in a template; `at` is where, for whoever has to mend it. */
type Resolve = (value: unknown, stack: Stack, at: string) => unknown

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pseudo = (name: string, { name: stack, region }: Stack): string | undefined =>
  ({
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackName': stack,
    'AWS::URLSuffix': 'amazonaws.com',
  })[name]

const cannot = (what: string, at: string): never => {
  throw new Error(`${at}: ${what} cannot be resolved`)
}

/** Resolves the intrinsics of an environment's templates; throws with the place of one that it cannot resolve. */
const resolverOf = ({ stacks }: Assembly) => {
  const text = (value: unknown, stack: Stack, at: string): string => {
    const resolved = resolve(value, stack, at)
    return typeof resolved === 'string' || typeof resolved === 'number'
      ? String(resolved)
      : cannot(`a text of ${JSON.stringify(value)}`, at)
  }

  const attribute = (id: string, name: string, stack: Stack, at: string): unknown => {
    const known = name === 'Ref' ? pseudo(id, stack) : undefined
    if (known !== undefined) return known
    const parameter = name === 'Ref' ? stack.template.Parameters?.[id]?.Default : undefined
    if (parameter !== undefined) return parameter
    const resource = stack.template.Resources[id]
    const identity = resource && identities[resource.Type]
    if (resource === undefined || identity === undefined) return cannot(`${id}.${name}`, at)
    const property = (wanted: string): string | undefined => {
      const written = resource.Properties?.[wanted]
      return written === undefined ? undefined : text(written, stack, `${stack.name}/${id}.${wanted}`)
    }
    return identity({ stack, id, property })[name] ?? cannot(`${id}.${name}`, at)
  }

  const substituted = (argument: Argument, stack: Stack, at: string): string => {
    const [pattern, given = {}] = Array.isArray(argument) ? argument : [argument]
    return String(pattern).replaceAll(/\$\{([^}!]+)\}/g, (_, name: string) => {
      if (Object.hasOwn(given as object, name))
        return text((given as Record<string, unknown>)[name], stack, at)
      const [id = '', ...path] = name.split('.')
      return String(attribute(id, path.length === 0 ? 'Ref' : path.join('.'), stack, at))
    })
  }

  const output = (stackName: string, name: string, at: string): unknown => {
    const stack = stacks.find((one) => one.name === stackName)
    const found = stack?.template.Outputs?.[name]
    if (stack === undefined || found === undefined) return cannot(`the output ${name} of ${stackName}`, at)
    return resolve(found.Value, stack, `${stackName}/Outputs.${name}`)
  }

  const imported = (name: string, at: string): unknown => {
    for (const stack of stacks) {
      for (const [id, { Value, Export }] of Object.entries(stack.template.Outputs ?? {})) {
        const where = `${stack.name}/Outputs.${id}`
        if (Export !== undefined && text(Export.Name, stack, where) === name)
          return resolve(Value, stack, where)
      }
    }
    return cannot(`the export ${name}`, at)
  }

  const intrinsic = (name: string, argument: Argument, stack: Stack, at: string): unknown => {
    switch (name) {
      case 'Ref':
        return attribute(String(argument), 'Ref', stack, at)
      case 'Fn::GetAtt': {
        const [id, ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.')
        return attribute(id ?? '', path.join('.'), stack, at)
      }
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, readonly unknown[]]
        return parts.map((part, index) => text(part, stack, `${at}[${index}]`)).join(separator)
      }
      case 'Fn::Sub':
        return substituted(argument, stack, at)
      case 'Fn::ImportValue':
        return imported(text(argument, stack, at), at)
      case 'Fn::GetStackOutput': {
        const { StackName, OutputName } = argument as Readonly<Record<string, unknown>>
        return output(text(StackName, stack, at), text(OutputName, stack, at), at)
      }
      default:
        return cannot(name, at)
    }
  }

  const resolve: Resolve = (value, stack, at) => {
    if (Array.isArray(value)) return value.map((part, index) => resolve(part, stack, `${at}[${index}]`))
    if (!isObject(value)) return value
    const [[name, argument] = ['', undefined], ...more] = Object.entries(value)
    if (more.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
      return intrinsic(name, argument, stack, at)
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, resolve(part, stack, `${at}.${key}`)]),
    )
  }

  return { resolve, attribute }
}

/** A resource of an environment, resolved. */
export interface Resolved<Properties> {
  readonly id: string
  readonly stack: Stack
  /** What it will be known by under `Ref`. */
  readonly ref: string
  readonly properties: Properties
}

/** All resources of one type that an environment declares. What is not asked for is not resolved. */
export const resourcesOf = <Properties>(
  assembly: Assembly,
  type: string,
): readonly Resolved<Properties>[] => {
  const { resolve, attribute } = resolverOf(assembly)
  return assembly.stacks.flatMap((stack) =>
    (Object.entries(stack.template.Resources) as [string, Resource][])
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({
        id,
        stack,
        get ref() {
          return String(attribute(id, 'Ref', stack, `${stack.name}/${id}`))
        },
        get properties() {
          return resolve(resource.Properties ?? {}, stack, `${stack.name}/${id}`) as Properties
        },
      })),
  )
}
