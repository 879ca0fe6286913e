import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import {
  formatDifferences,
  fullDiff,
  type ResourceImpact,
  type TemplateDiff,
} from '@aws-cdk/cloudformation-diff'
import { CloudAssembly, type CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api'
import { bundleMasked } from './bundle-masked.ts'
import { holding } from './holding.ts'

/** A stack that is in one of two synthesised apps, or in both. */
interface Compared {
  /** `prod/data-1` */
  readonly stack: string
  readonly before: CloudFormationStackArtifact | undefined
  readonly after: CloudFormationStackArtifact | undefined
}

const stacksIn = (folder: string): ReadonlyMap<string, CloudFormationStackArtifact> =>
  new Map(
    new CloudAssembly(folder, { skipVersionCheck: true }).stacksRecursively.map((stack) => [
      stack.hierarchicalId,
      stack,
    ]),
  )

const compared = (before: string, after: string): readonly Compared[] => {
  const [old, young] = [stacksIn(before), stacksIn(after)]
  return [...new Set([...young.keys(), ...old.keys()])].map((stack) => ({
    stack,
    before: old.get(stack),
    after: young.get(stack),
  }))
}

const differenceOf = ({ before, after }: Compared): TemplateDiff => {
  const masked = (artifact: CloudFormationStackArtifact | undefined): object =>
    artifact === undefined ? {} : JSON.parse(bundleMasked(artifact.template))
  return fullDiff(masked(before), masked(after))
}

/** What becomes of a resource, where it does not stay what it is. */
const lost: Partial<Record<ResourceImpact, string>> = {
  WILL_REPLACE: 'is replaced by an empty one',
  MAY_REPLACE: 'may be replaced by an empty one',
  WILL_DESTROY: 'is destroyed',
  WILL_ORPHAN: 'leaves its stack, and stays',
}

const warnings = (stack: string, difference: TemplateDiff): readonly string[] =>
  Object.entries(difference.resources.changes).flatMap(([id, { oldResourceType = '', changeImpact }]) => {
    const becomes = holding.includes(oldResourceType) ? lost[changeImpact] : undefined
    return becomes === undefined ? [] : [`> - \`${stack}\`: ${oldResourceType} \`${id}\` ${becomes}`]
  })

const told = (difference: TemplateDiff): string => {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  formatDifferences(stream, difference)
  return stripVTControlCharacters(chunks.join('')).trim()
}

const line = (says: string, stacks: readonly Compared[]): readonly string[] =>
  stacks.length === 0 ? [] : [`${says}: ${stacks.map(({ stack }) => `\`${stack}\``).join(', ')}.`, '']

/**
 * What two synthesised apps differ in, as Markdown: first what would happen to data, then each stack that differs.
 *
 * @param before - the folder that one was synthesised into.
 * @param after - the folder of the other.
 */
export const differences = (before: string, after: string): string => {
  const stacks = compared(before, after)
  // The CDK removes no stack: one that left the app stays deployed as it was.
  const gone = stacks.filter((one) => one.after === undefined)
  const there = stacks.filter((one) => one.after !== undefined)
  const changed = there.flatMap((one) => {
    const difference = differenceOf(one)
    return difference.isEmpty ? [] : [{ ...one, difference }]
  })
  const alike = there.filter((one) => !changed.some(({ stack }) => stack === one.stack))
  const sameBundle = ({ before: old, after: young }: Compared): boolean =>
    JSON.stringify(old?.template) === JSON.stringify(young?.template)
  const touched = changed.flatMap(({ stack, difference }) => warnings(stack, difference))
  return [
    '# What the templates differ in',
    '',
    ...(touched.length === 0 ? [] : ['> [!CAUTION]', '> **Data would be touched.**', ...touched, '']),
    ...line('No longer in the app, and deployed as they were until somebody deletes them', gone),
    ...changed.flatMap(({ stack, before: old, difference }) => [
      `## ${stack}${old === undefined ? ', which is new' : ''}`,
      '',
      '```text',
      told(difference),
      '```',
      '',
    ]),
    ...line(
      'Only the bundle differs',
      alike.filter((one) => !sameBundle(one)),
    ),
    ...line('The same', alike.filter(sameBundle)),
  ].join('\n')
}
