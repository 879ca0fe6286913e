import { spawn } from 'node:child_process'

/** Where a program runs, what is in its environment besides the usual, and how long it may take. */
export interface Surroundings {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

const longestMilliseconds = 300_000

/**
 * Runs a program to its end and answers what it printed on its standard output.
 *
 * @throws Error with all that it printed, when it fails or takes too long.
 */
export const output = (
  [program, ...given]: readonly [string, ...string[]],
  { cwd, env }: Surroundings,
): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(program, given, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestMilliseconds,
    })
    let printed = ''
    let everything = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      everything += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      everything += text
    })
    child.once('error', failed)
    child.once('close', (code, signal) => {
      if (code === 0) done(printed)
      else failed(new Error(`${[program, ...given].join(' ')}: ended with ${code ?? signal}\n${everything}`))
    })
  })
