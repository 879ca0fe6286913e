import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { consumers } from './places.ts'
import type { Tarball } from './tarballs.ts'

/** A project with nothing in it but what a developer installed and wrote. */
export interface Project {
  readonly folder: string
  readonly tarballs: readonly Tarball[]
}

/**
 * Makes a project outside the repository, installs the tarballs together, and puts a consumer's files into it, where
 * one is named.
 */
export const emptyProject = async (
  folder: string,
  consumer: string | null,
  tarballs: readonly Tarball[],
): Promise<Project> => {
  await mkdir(folder, { recursive: true })
  const manifest = {
    name: 'consumer',
    private: true,
    dependencies: Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`])),
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  await output(
    [
      'npm',
      'install',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      '--prefer-offline',
    ],
    { cwd: folder },
  )
  for (const files of consumer === null ? [] : ['entries', consumer]) {
    await cp(join(consumers, files), folder, { recursive: true })
  }
  return { folder, tarballs }
}

/** The names of the packages that a project's install brought, its own included. */
export const installedIn = async ({ folder }: Project): Promise<readonly string[]> => {
  const text = await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, unknown>> }
  return Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''))
}
