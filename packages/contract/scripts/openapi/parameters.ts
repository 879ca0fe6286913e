import type { Operation, Parameter, Ref } from '../../src/openapi/document.ts'

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  schema: { type: 'string', pattern: '^"[1-9][0-9]{0,8}"$' },
  example: '"2"',
} as const

/** The headers of writes, by name. */
export const headerParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'The caller’s own name for this write, the same on every retry of it: 1 to 255 visible ASCII characters.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
    example: 'b9f3c2e0-6a51-4f0e-9d3a-2f1f6f0a7c55',
  },
  IfMatch: {
    ...ifMatch,
    required: false,
    description: 'The version that was seen; refused with 412 when there is a later one.',
  },
  IfMatchRequired: {
    ...ifMatch,
    required: true,
    description: 'The version that was seen, and is spoken of.',
  },
} as const satisfies Record<string, Parameter>

/** Asked in the very same words by so many operations, a parameter is said once for all. */
const often = 3

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `DeliveryId` for what stands in the path of deliveries, `Limit` for what is asked anywhere. */
const nameOf = ({ name, in: place }: Parameter, { tags: [area = ''] }: Operation): string =>
  place === 'path' ? area.replace(/ies$/, 'y').replace(/s$/, '') + capitalised(name) : capitalised(name)

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const mapped = (paths: Paths, change: (operation: Operation) => Operation): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, change(operation)])),
    ]),
  )

/** Moves what many operations ask alike to one place, and leaves its address where it was. */
export const shareParameters = (paths: Paths) => {
  const askers = new Map<string, Operation[]>()
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) {
      if ('$ref' in parameter) continue
      const text = JSON.stringify(parameter)
      askers.set(text, [...(askers.get(text) ?? []), operation])
    }
  }
  const parameters: Record<string, Parameter> = {}
  const addresses = new Map<string, Ref>()
  for (const [text, [first, ...others]] of askers) {
    if (first === undefined || others.length + 1 < often) continue
    const parameter: Parameter = JSON.parse(text)
    const name = nameOf(parameter, first)
    if (parameters[name]) throw new Error(`two parameters named ${name}`)
    parameters[name] = parameter
    addresses.set(text, { $ref: `#/components/parameters/${name}` })
  }
  const shared = mapped(paths, (operation) => ({
    ...operation,
    ...(operation.parameters && {
      parameters: operation.parameters.map(
        (parameter) => addresses.get(JSON.stringify(parameter)) ?? parameter,
      ),
    }),
  }))
  return { paths: shared, parameters }
}
