import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../command.ts'
import type { Project } from '../project.ts'
import { type Compiler, compilerOf, typeRoots } from '../toolchain.ts'

/** How modules are found. */
export const resolutions = ['node16', 'nodenext', 'bundler'] as const
export type Resolution = (typeof resolutions)[number]

/** What `module` goes with each: under a bundler both `import` and `require` stay as they are written. */
const modules: Readonly<Record<Resolution, string>> = {
  node16: 'node16',
  nodenext: 'nodenext',
  bundler: 'preserve',
}

/** What is asked of a compiler besides being strict. */
export interface Asked {
  readonly resolution: Resolution
  readonly files: readonly string[]
  /** Libraries that are there besides the language's own. */
  readonly lib?: readonly string[]
  /** Type packages that are there. */
  readonly types?: readonly string[]
}

/** Type-checks a project, the declarations of what is installed included. */
export const typeCheck = async (
  compiler: Compiler,
  { folder }: Project,
  { resolution, files, lib = [], types = [] }: Asked,
): Promise<void> => {
  const tsconfig = {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'ES2022',
      lib: ['ES2022', ...lib],
      types,
      typeRoots: [typeRoots],
      module: modules[resolution],
      moduleResolution: resolution,
    },
    files,
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig, null, 2))
  await output([process.execPath, compilerOf(compiler), '--project', 'tsconfig.json', '--pretty', 'false'], {
    cwd: folder,
  })
}
