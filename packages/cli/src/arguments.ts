import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ok, type Result, refuse } from '@parole/domain'
import { type Asked, type Command, type OptionName, optionNamed, options, sharedOptions } from './command.ts'
import { commands, commandsNamed } from './commands.ts'
import { nearest } from './nearest.ts'

/** What the arguments ask for. `commands` of a help are those that it is about: none for the overview. */
export type Invocation =
  | { readonly kind: 'help'; readonly commands: readonly Command[] }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'run'; readonly command: Command } & Pick<Asked, 'operand' | 'values'>)

/** What is wrong with the arguments, and the commands whose usage says what would be right. */
export interface Misuse {
  readonly what: string
  readonly commands: readonly Command[]
}

const optionNames = Object.keys(options) as OptionName[]
const isOption = (name: string): name is OptionName => name in options

const parseable: ParseArgsConfig['options'] = Object.fromEntries(
  optionNames.map((name) => {
    const { value, short } = optionNamed(name)
    return [name, { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) }]
  }),
)

interface OptionToken {
  readonly name: string
  /** As it was typed. */
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

const didYouMean = (word: string, known: readonly string[], lead = ''): string => {
  const meant = nearest(word, known)
  return meant === null ? '' : `; did you mean ${lead}${meant}?`
}

/** What is wrong with one option, or `null`. */
const wrongWith = (token: OptionToken, allowed: readonly OptionName[]): string | null => {
  const { name, rawName, value, inlineValue } = token
  if (!isOption(name)) return `there is no option ${rawName}${didYouMean(name, allowed, '--')}`
  if (!allowed.includes(name)) return `${rawName} is an option of another command`
  const { value: needed } = optionNamed(name)
  if (needed === undefined) return value === undefined ? null : `--${name} takes no value`
  const missing = value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true)
  return missing ? `--${name} needs a value: ${needed}` : null
}

/** The command that the first words name, or why none is. */
const commandIn = (words: readonly string[]): Result<Command, Misuse> => {
  const found = [words.slice(0, 2), words.slice(0, 1)]
    .map((named) => commands.find(({ name }) => name === named.join(' ')))
    .find((command) => command !== undefined)
  if (found !== undefined) return ok(found)
  const [first, second] = words
  if (first === undefined) return refuse({ what: 'a command is missing', commands: [] })
  const group = commandsNamed([first])
  const actions = group.map(({ name }) => name.slice(first.length + 1))
  if (group.length > 0 && second === undefined) {
    return refuse({ what: `${first} needs one of: ${actions.join(', ')}`, commands: group })
  }
  if (second !== undefined && group.length > 0) {
    return refuse({
      what: `${first} has no such command${didYouMean(second, actions)}`,
      commands: group,
    })
  }
  const firstWords = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? '')), 'help']
  return refuse({ what: `there is no command ${first}${didYouMean(first, firstWords)}`, commands: [] })
}

const helpOn = (words: readonly string[]): Result<Invocation, Misuse> => {
  if (words.length === 0) return ok({ kind: 'help', commands: [] })
  const named = commandIn(words)
  if (named.ok) return ok({ kind: 'help', commands: [named.value] })
  const group = commandsNamed(words)
  return group.length > 0 ? ok({ kind: 'help', commands: group }) : named
}

/** Reads the arguments; options may stand anywhere. */
export const readArguments = (args: readonly string[]): Result<Invocation, Misuse> => {
  const { tokens, positionals: words } = parseArgs({
    args: [...args],
    options: parseable,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = tokens.filter((token) => token.kind === 'option')
  const named = commandIn(words)
  const about = named.ok ? [named.value] : named.error.commands
  const allowed = named.ok
    ? [...named.value.required, ...named.value.optional, ...sharedOptions]
    : optionNames
  const has = (name: OptionName): boolean => given.some((token) => token.name === name)

  if (words[0] === 'help') return helpOn(words.slice(1))
  if (has('help')) return helpOn(words)
  const unknown = given.find(({ name }) => !isOption(name))
  const wrong = unknown === undefined ? null : wrongWith(unknown, allowed)
  if (wrong !== null) return refuse({ what: wrong, commands: about })
  if (has('version')) return ok({ kind: 'version' })
  if (!named.ok) return named

  const command = named.value
  const misuse = (what: string): Result<Invocation, Misuse> => refuse({ what, commands: [command] })
  const bad = given.map((token) => wrongWith(token, allowed)).find((what) => what !== null)
  if (bad !== undefined) return misuse(bad)
  const operands = words.slice(command.name.split(' ').length)
  if (operands.length > (command.operand === undefined ? 0 : 1))
    return misuse('there is one argument too many')
  const [operand] = operands
  if (command.operand?.required && operand === undefined)
    return misuse(`<${command.operand.name}> is missing`)
  const missing = command.required.find((name) => !has(name))
  if (missing !== undefined) return misuse(`--${missing} is missing: ${optionNamed(missing).value}`)
  const values = Object.fromEntries(given.map(({ name, value }) => [name, value ?? '']))
  return ok({ kind: 'run', command, operand, values })
}
