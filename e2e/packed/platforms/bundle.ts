import { join } from 'node:path'
import { output } from '../command.ts'
import type { Project } from '../project.ts'
import { program } from '../toolchain.ts'

/** Bundles a file of a project with esbuild, as its developer would, and answers where the bundle is. */
export const bundle = async (
  { folder }: Project,
  entry: string,
  outfile: string,
  ...options: readonly `--${string}`[]
): Promise<string> => {
  await output([program('esbuild'), entry, '--bundle', `--outfile=${outfile}`, ...options], { cwd: folder })
  return join(folder, outfile)
}
