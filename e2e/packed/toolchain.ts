import { readFileSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { toolchain } from './places.ts'

const lock = join(toolchain, 'package-lock.json')
const installedLock = join(toolchain, 'node_modules/installed-lock.json')

/** Installs runtimes, compilers and judges from their lock; nothing to do while it is the one installed. */
export const installToolchain = async (): Promise<void> => {
  const [wanted, installed] = await Promise.all(
    [lock, installedLock].map((file) => readFile(file, 'utf8').catch(() => undefined)),
  )
  if (wanted === installed) return
  await output(['npm', 'ci', '--no-audit', '--no-fund'], { cwd: toolchain })
  await copyFile(lock, installedLock)
}

/** A program of the toolchain. */
export const program = (name: string): string => join(toolchain, 'node_modules/.bin', name)

/** The version of a package of the toolchain. */
export const versionOf = (name: string): string => {
  const manifest = readFileSync(join(toolchain, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}

/** The compilers, by the names under which the toolchain holds them. */
export const compilers = ['typescript-5.4', 'typescript-5.9', 'typescript-6', 'typescript-7'] as const
export type Compiler = (typeof compilers)[number]

/** Where a compiler is. */
export const compilerOf = (name: Compiler): string => join(toolchain, 'node_modules', name, 'bin/tsc')

/** Type packages that a consumer of Node has. */
export const typeRoots = join(toolchain, 'node_modules/@types')
