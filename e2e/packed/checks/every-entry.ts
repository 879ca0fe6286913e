import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { node, runFile } from '../platforms/terminal.ts'
import type { Project } from '../project.ts'

const entriesOf = ({ tarballs }: Project): readonly string[] => tarballs.flatMap(({ entries }) => entries)

const constantOf = (entry: string): string => entry.replaceAll(/[^a-z0-9]+/gi, '_')

/** Imports and requires every name under which the packages of a project can be had. */
export const proveEveryEntry = ({ prove }: Bench, what: string, project: Project): Promise<void> =>
  prove(`${what}, every entry`, async () => {
    const seen = await runFile(node, project, 'every-entry.mjs', { entries: entriesOf(project) })
    return seen.join(', ')
  })

/** Writes a file of each kind that takes in every entry, for a compiler to read all that is declared. */
export const writeEveryEntry = async (project: Project): Promise<readonly string[]> => {
  const entries = entriesOf(project)
  const files = {
    'every-entry.mts': entries.map((entry) => `export * as ${constantOf(entry)} from '${entry}'`),
    'every-entry.cts': entries.map((entry) => `export import ${constantOf(entry)} = require('${entry}')`),
  }
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(project.folder, name), `${lines.join('\n')}\n`)
  }
  return Object.keys(files)
}
