import { join } from 'node:path'
import { output } from '../command.ts'
import type { Project } from '../project.ts'
import { program } from '../toolchain.ts'
import { bundle } from './bundle.ts'
import { type Given, type Seen, seenIn } from './given.ts'

/** A runtime that takes a file: the command that the file's name follows. */
export type Terminal = readonly [string, ...string[]]

/** This process's own Node. */
export const node: Terminal = [process.execPath]
export const node24: Terminal = [program('node')]
export const bun: Terminal = [program('bun'), 'run']
export const deno: Terminal = [
  program('deno'),
  'run',
  '--no-prompt',
  '--node-modules-dir=manual',
  '--allow-env',
  '--allow-net',
  '--allow-read',
]

/** Runs a file of a project and reads what it saw. */
export const runFile = async (
  terminal: Terminal,
  { folder }: Project,
  file: string,
  given: Given = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Seen> => {
  const surroundings = {
    cwd: folder,
    env: {
      GIVEN: JSON.stringify(given),
      DENO_DIR: join(folder, '.deno'),
      DENO_NO_UPDATE_CHECK: '1',
      ...env,
    },
  }
  return seenIn(await output([...terminal, file], surroundings))
}

/** The same proof in CommonJS: what it imports, it requires. */
export const commonJs = async (project: Project): Promise<string> => {
  await bundle(
    project,
    'terminal.mjs',
    'terminal.cjs',
    '--format=cjs',
    '--platform=node',
    '--packages=external',
  )
  return 'terminal.cjs'
}
