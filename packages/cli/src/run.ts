import { type Language, type Result, refuse } from '@parole/domain'
import manifest from '../package.json' with { type: 'json' }
import { type Invocation, readArguments } from './arguments.ts'
import type { Shown } from './command.ts'
import { type ExitCode, exitCodeOf, type Failure, linesOfFailure } from './failure.ts'
import { helpOf, usageOf } from './help.ts'
import { inkFor } from './layout/ink.ts'
import { callerKey, registerAddress } from './register-address.ts'

/** What the command line touches besides the register. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether the output is a terminal. */
  readonly terminal: boolean
  readonly timeoutMs: number
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** French where LANG begins with it, English everywhere else. */
const languageOf = (lang: string | undefined): Language => (/^fr/i.test(lang ?? '') ? 'fr' : 'en')

const carryOut = async (
  { command, operand, values }: Extract<Invocation, { kind: 'run' }>,
  { environment, timeoutMs }: Surroundings,
): Promise<Result<Shown, Failure>> => {
  const url = registerAddress(values.url, environment.PAROLE_URL)
  if (!url.ok) return url
  const key = callerKey(environment.PAROLE_KEY)
  if (!key.ok) return key
  const register = { url: url.value, key: key.value, timeoutMs }
  const shown = await command.run({ operand, values, ownLanguage: languageOf(environment.LANG) }, register)
  // The register speaks of a header; whoever sits at this command line has a variable to set.
  const keyMissing = !shown.ok && shown.error.kind === 'refused' && shown.error.problem.code === 'missing-key'
  if (!keyMissing) return shown
  const remedy = 'Put the key in the environment variable PAROLE_KEY.'
  return refuse({ ...shown.error, problem: { ...shown.error.problem, remedy } })
}

/** Runs one command line and says how it ended. */
export const run = async (args: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const { environment, terminal, print, printError } = surroundings
  const fail = (failure: Failure, usage: readonly string[]): ExitCode => {
    printError(textOf([...linesOfFailure(failure), ...(failure.kind === 'misused' ? usage : [])]))
    return exitCodeOf(failure)
  }
  const read = readArguments(args)
  if (!read.ok) return fail({ kind: 'misused', what: read.error.what }, usageOf(read.error.commands))
  const asked = read.value
  switch (asked.kind) {
    case 'help':
      print(textOf(helpOf(asked.commands)))
      return 0
    case 'version':
      print(textOf([manifest.version]))
      return 0
    case 'run': {
      const shown = await carryOut(asked, surroundings)
      if (!shown.ok) return fail(shown.error, usageOf([asked.command]))
      const { body, page, warning } = shown.value
      if (asked.values.json === undefined) {
        print(textOf(page(inkFor(terminal, environment.NO_COLOR))))
        return 0
      }
      print(`${JSON.stringify(body, null, 2)}\n`)
      if (warning !== undefined) printError(`${warning}\n`)
      return 0
    }
    default:
      return asked satisfies never
  }
}
