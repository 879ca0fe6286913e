import { join } from 'node:path'
import { output } from '../packed/command.ts'
import { repository } from '../packed/places.ts'
import { readAssembly } from './assembly.ts'
import { type Environment, environmentOf } from './environment.ts'

const program = 'infra/src/testing/next-generation.ts'

/** Prod as it is synthesised once its configuration names the next generation of its data. */
export const nextGeneration = async (scratch: string): Promise<Environment> => {
  const directory = join(scratch, 'generation-2')
  const run = [
    process.execPath,
    '--import',
    'tsx',
    '--conditions=@parole/source',
    program,
    directory,
  ] as const
  await output(run, { cwd: repository })
  return environmentOf(readAssembly(directory, 'prod'))
}
