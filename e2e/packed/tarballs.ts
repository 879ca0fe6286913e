import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { repository } from './places.ts'

/** As much of a `package.json` as is read here. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
}

/** A public package as npm would publish it. */
export interface Tarball {
  readonly name: string
  readonly file: string
  /** The names under which it can be imported: `@parole/sdk`, `@parole/sdk/connect`. */
  readonly entries: readonly string[]
}

const publicManifests = async (): Promise<readonly Manifest[]> => {
  const packages = join(repository, 'packages')
  const folders = (await readdir(packages)).sort().map((name) => join(packages, name))
  return folders
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder): Manifest & { folder: string } => ({
      ...(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest),
      folder,
    }))
    .filter((manifest) => {
      if (manifest.private) return false
      if (!existsSync(join(manifest.folder, 'dist')))
        throw new Error(`${manifest.name} is not built: npx turbo run build`)
      return true
    })
}

const entriesOf = ({ name, exports = {} }: Manifest): readonly string[] =>
  Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => `${name}${path.slice(1)}`)

/** Packs every package that is not private. */
export const packPublicPackages = async (destination: string): Promise<readonly Tarball[]> => {
  const tarballs: Tarball[] = []
  for (const manifest of await publicManifests()) {
    const packed = await output(
      ['npm', 'pack', '--json', '--workspace', manifest.name, '--pack-destination', destination],
      { cwd: repository },
    )
    const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }]
    tarballs.push({ name: manifest.name, file: join(destination, filename), entries: entriesOf(manifest) })
  }
  return tarballs
}
