import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where a file of the repository is, by its path from the root. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** A file of the repository, as text. */
export const repositoryText = (path: string): string => readFileSync(inRepository(path), 'utf8')

const scriptsOf = (folder: string): readonly string[] =>
  Object.keys((JSON.parse(repositoryText(`${folder}package.json`)) as { scripts: object }).scripts)

const tasks = ['turbo.json', 'infra/turbo.json'].flatMap((path) =>
  Object.keys((JSON.parse(repositoryText(path)) as { tasks: object }).tasks),
)
const folders: Readonly<Record<string, string>> = { '@parole/infra': 'infra/' }

/** What a text of commands names and the repository does not have: scripts, tasks, files of `.ci`. */
export const missingIn = (commands: string): readonly string[] => {
  const missing: string[] = []
  for (const [said, script = ''] of commands.matchAll(/npm run (?:-s |--silent )?([\w:-]+)[^\n&|]*/g)) {
    const [, workspace] = / -w (\S+)/.exec(said) ?? []
    const folder = workspace === undefined ? '' : folders[workspace]
    if (folder === undefined || !scriptsOf(folder).includes(script)) missing.push(said)
  }
  for (const [said, task = ''] of commands.matchAll(/turbo run ([\w-]+)/g)) {
    if (!tasks.includes(task)) missing.push(said)
  }
  for (const [path] of commands.matchAll(/(?<![\w/])\.ci\/\w+/g)) {
    if (!existsSync(inRepository(path))) missing.push(path)
  }
  return missing
}
