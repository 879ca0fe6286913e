import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Coverage {
  readonly result: readonly { readonly url: string }[]
}

/** The packages that a process loaded anything of, from the folder that its `NODE_V8_COVERAGE` named. */
export const packagesLoaded = async (folder: string): Promise<readonly string[]> => {
  const names = new Set<string>()
  for (const file of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Coverage
    for (const { url } of result) {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? []
      if (name !== undefined) names.add(name)
    }
  }
  return [...names].sort()
}
