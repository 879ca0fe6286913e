import { run } from '../run.ts'

/** How a command line ended. */
export interface Ended {
  readonly code: number
  readonly printed: string
  readonly told: string
}

/** Runs a command line in this process, with nothing in its environment but what is given. */
export const typed = async (
  line: string,
  environment: Readonly<Record<string, string>> = {},
  { terminal = false, timeoutMs = 5_000 } = {},
): Promise<Ended> => {
  let printed = ''
  let told = ''
  const code = await run(line === '' ? [] : line.split(' '), {
    environment,
    terminal,
    timeoutMs,
    print: (text) => {
      printed += text
    },
    printError: (text) => {
      told += text
    },
  })
  return { code, printed, told }
}
