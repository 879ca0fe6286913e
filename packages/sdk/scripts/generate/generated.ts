import { operations, refName, type Schema, schemas, tags } from './document.ts'
import { capitalised, resourceOf } from './names.ts'
import { type Resource, resourceText } from './resource-text.ts'
import { declarationText, docText } from './type-text.ts'

const banner = '// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.\n\n'

const refsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (typeof value !== 'object' || value === null) return []
  const own = refName(value as Schema)
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(refsIn)]
}

const reachable = (starts: readonly unknown[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    for (const name of refsIn(value)) {
      if (found.has(name)) continue
      found.add(name)
      visit(schemas[name])
    }
  }
  visit(starts)
  return found
}

const typesFile = (): string => {
  const sent = reachable(operations.flatMap(({ body, parameters }) => [body, parameters]))
  const used = new Set([
    ...sent,
    ...reachable(operations.map(({ answer }) => answer)),
    ...reachable([{ $ref: 'Problem' }]),
  ])
  return Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .map(([name, schema]) => declarationText(name, schema, sent.has(name) ? 'sent' : 'answered'))
    .join('\n')
}

const codesFile = (): string => {
  const codes = (schemas.ProblemCode?.enum ?? []) as readonly string[]
  return `import type { ProblemCode } from './types.gen.ts'\n\n${docText(['Every code that the register refuses with, as of this release.'])}export const problemCodes: readonly ProblemCode[] = [\n${codes.map((code) => `  '${code}',\n`).join('')}]\n`
}

const resources: readonly Resource[] = tags
  .map(({ name, description }) => ({
    tag: name,
    about: description,
    of: operations.filter(({ tags: [tag] }) => tag === name),
  }))
  .filter(({ of }) => of.length > 0)

const resourceTypesFile = (): string =>
  resources.map(({ tag }) => `export type * from './resources/${resourceOf(tag)}.gen.ts'\n`).join('')

const clientFile = (): string => {
  const names = resources.map(({ tag }) => resourceOf(tag))
  const imports = [...names]
    .sort()
    .map((name) => `import { type ${capitalised(name)}, ${name} } from './resources/${name}.gen.ts'\n`)
  const properties = resources.map(
    ({ tag, about }) =>
      `${docText([about], '  ')}  readonly ${resourceOf(tag)}: ${capitalised(resourceOf(tag))}\n`,
  )
  const assigned = names.map((name) => `    this.${name} = ${name}(connection)\n`)
  return `import { connect } from './connect.ts'
import type { ConnectionOptions } from './options.ts'
${imports.join('')}
/**
 * A register of public commitments: one property for each thing that it keeps.
 *
 * @example
 * \`\`\`ts
 * const parole = new Parole({ baseUrl: 'https://register.example', apiKey })
 * const board = await parole.scoreboards.get('ti1-3208')
 * \`\`\`
 */
export class Parole {
${properties.join('')}
  /**
   * @param options Where the register is, and whose key to show.
   * @throws TypeError for an address that is none, or a number that is not whole.
   */
  constructor(options: ConnectionOptions) {
    const connection = connect(options)
${assigned.join('')}  }
}
`
}

/** Every generated file of the package: its path, and its text. */
export const generated = (): Readonly<Record<string, string>> => ({
  'src/types.gen.ts': banner + typesFile(),
  'src/problem-codes.gen.ts': banner + codesFile(),
  'src/parole.gen.ts': banner + clientFile(),
  'src/resource-types.gen.ts': banner + resourceTypesFile(),
  ...Object.fromEntries(
    resources.map((resource) => [
      `src/resources/${resourceOf(resource.tag)}.gen.ts`,
      banner + resourceText(resource),
    ]),
  ),
})

/** The resources by the name of their sub-path. */
export const resourceNames: readonly string[] = resources.map(({ tag }) => resourceOf(tag))
