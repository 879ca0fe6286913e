import type { Language, Result } from '@parole/domain'
import type { Register } from './client/call.ts'
import type { Failure } from './failure.ts'
import type { Ink } from './layout/ink.ts'

interface OptionDeclared {
  /** What stands for its value in the help; without one it is a switch. */
  readonly value?: string
  readonly short?: string
  readonly about: string
}

/** Every option of every command. */
export const options = {
  'as-of': {
    value: 'YYYY-MM-DD',
    about: 'The last day of a month: figures are kept by month. The last one past if left out.',
  },
  scope: {
    value: 'place',
    about: 'Where: national (if left out), a region (region-84) or a territory (ti1-3208).',
  },
  language: { value: 'fr|en', about: 'The language of the answer. French where LANG says so, else English.' },
  role: { value: 'reader|writer', about: 'What the key may do.' },
  party: { value: 'party', about: 'Whose keys. The delegation sees all, anybody else its own.' },
  json: { about: 'The answer of the register as it is, for programs.' },
  url: {
    value: 'address',
    about: 'Where the register is; else PAROLE_URL, else http://127.0.0.1:8787.',
  },
  help: { short: 'h', about: 'What the command does, with examples.' },
  version: { about: 'The version of this command line.' },
} as const satisfies Record<string, OptionDeclared>
export type OptionName = keyof typeof options

/** The options that every command takes. */
export const sharedOptions: readonly OptionName[] = ['json', 'url', 'help', 'version']

/** An option as it is declared, whichever it is. */
export const optionNamed = (name: OptionName): OptionDeclared => options[name]

/** What was asked of a command. */
export interface Asked {
  readonly operand: string | undefined
  readonly values: Readonly<Partial<Record<OptionName, string>>>
  /** The language of whoever asks, where no option says another. */
  readonly ownLanguage: Language
}

/** What a command has to show: the answer as it came, and as a page. */
export interface Shown {
  readonly body: unknown
  readonly page: (ink: Ink) => readonly string[]
  /** What must be said even where the page is not shown. */
  readonly warning?: string
}

/** One command, as plain data. */
export interface Command {
  /** One word, or two: `keys issue`. */
  readonly name: string
  readonly operand?: { readonly name: string; readonly required: boolean }
  readonly required: readonly OptionName[]
  readonly optional: readonly OptionName[]
  readonly summary: string
  /** What else there is to know, one paragraph each. */
  readonly about: readonly string[]
  readonly examples: readonly string[]
  readonly run: (asked: Asked, register: Register) => Promise<Result<Shown, Failure>>
}
