import type { ProblemTold } from './client/problem-told.ts'
import { wrap } from './layout/text.ts'

/** Why a command did not do what it was asked. */
export type Failure =
  /** What was typed cannot be understood. */
  | { readonly kind: 'misused'; readonly what: string }
  /** The register said no, and why. */
  | { readonly kind: 'refused'; readonly problem: ProblemTold }
  /** No answer came, or none that can be gone by. */
  | { readonly kind: 'unanswered'; readonly what: string }

/** What each exit code means; the README says the same. */
export const exitCodes = {
  0: 'all is well',
  1: 'the register refused; what it says is on the error output',
  2: 'wrong usage; nothing was asked of the register',
  3: 'the register cannot be reached, or what answered does not keep to its contract',
  70: 'the command itself failed: a defect, or a broken machine',
} as const
export type ExitCode = keyof typeof exitCodes

/** The exit code of a failure. */
export const exitCodeOf = ({ kind }: Failure): ExitCode => {
  switch (kind) {
    case 'refused':
      return 1
    case 'misused':
      return 2
    case 'unanswered':
      return 3
    default:
      return kind satisfies never
  }
}

const figure = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const linesOfProblem = (problem: ProblemTold): readonly string[] => {
  const { status, code, detail, remedy, errors = [], details = {}, requestId } = problem
  return [
    ...wrap(`parole: the register refused: ${status} ${code}`),
    ...wrap(detail, '  '),
    ...errors.flatMap(({ pointer, detail: expected }) => wrap(`${pointer}: ${expected}`, '  ', '    ')),
    ...Object.entries(details).flatMap(([name, value]) => wrap(`${name}: ${figure(value)}`, '  ', '    ')),
    ...(remedy === undefined ? [] : wrap(`What to do: ${remedy}`, '  ', '    ')),
    ...wrap(`Request: ${requestId}`, '  '),
  ]
}

/** A failure as it is printed on the error output. */
export const linesOfFailure = (failure: Failure): readonly string[] =>
  failure.kind === 'refused' ? linesOfProblem(failure.problem) : wrap(`parole: ${failure.what}`, '', '  ')
