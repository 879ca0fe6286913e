import { type Command, type OptionName, optionNamed, options, sharedOptions } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes } from './failure.ts'
import { pad, wrap } from './layout/text.ts'

const margin = '  '

const operandOf = ({ operand }: Command): string => {
  if (operand === undefined) return ''
  return operand.required ? ` <${operand.name}>` : ` [${operand.name}]`
}

const optionText = (name: OptionName): string => {
  const { value } = optionNamed(name)
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

/** The usage of some commands, or of the whole where there are none. */
export const usageOf = (about: readonly Command[]): readonly string[] => {
  if (about.length === 0) return ['Usage: parole <command> [options]']
  return about.flatMap((command, index) => {
    const { name, required, optional } = command
    const lead = index === 0 ? 'Usage: ' : '       '
    const parts = [
      ...required.map(optionText),
      ...[...optional, ...(['json', 'url'] as const)].map((option) => `[${optionText(option)}]`),
    ]
    // A value stays on the line of its option.
    const text = `parole ${name}${operandOf(command)} ${parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' ')}`
    return wrap(text, lead, '         ').map((line) => line.replaceAll('\u00a0', ' '))
  })
}

const entries = (rows: readonly (readonly [string, string])[], columns: number): readonly string[] =>
  rows.flatMap(([name, about]) =>
    wrap(about, margin + pad(name, columns), ' '.repeat(margin.length + columns)),
  )

const optionsPart = (names: readonly OptionName[]): readonly string[] => [
  'Options:',
  ...entries(
    names.map((name) => {
      const { short, about } = optionNamed(name)
      return [short === undefined ? optionText(name) : `-${short}, ${optionText(name)}`, about] as const
    }),
    22,
  ),
]

const examplesPart = (examples: readonly string[]): readonly string[] => [
  examples.length > 1 ? 'Examples:' : 'Example:',
  ...examples.map((example) => margin + example),
]

const surroundings: readonly (readonly [string, string])[] = [
  ['PAROLE_URL', 'Where the register is, if --url does not say.'],
  [
    'PAROLE_KEY',
    'The key of whoever asks, for "keys". It is read from here only: arguments are visible to the other processes of the machine.',
  ],
  ['LANG', 'The language, if --language does not say: French for fr…, else English.'],
  ['NO_COLOR', 'Set to anything, no colours; nor are there any where the output is no terminal.'],
]

const overview = (): readonly string[] => [
  'parole: the command line of a running register of public commitments.',
  '',
  ...usageOf([]),
  '',
  'Commands:',
  ...entries(
    [
      ...commands.map((command) => [`${command.name}${operandOf(command)}`, command.summary] as const),
      ['help [command]', 'This page, or what a command does.'] as const,
    ],
    22,
  ),
  '',
  ...optionsPart(sharedOptions),
  '',
  'Environment:',
  ...entries(surroundings, 12),
  '',
  'Exit codes:',
  ...entries(Object.entries(exitCodes), 4),
  '',
  ...examplesPart([
    'parole scoreboard national --as-of 2019-12-31',
    'parole explain banque-des-territoires-equity --language fr',
    'PAROLE_KEY=$(cat key) parole keys list --url https://register.example',
  ]),
]

/** The help of some commands, or the overview where there are none. */
export const helpOf = (about: readonly Command[]): readonly string[] => {
  if (about.length === 0) return overview()
  const taken = new Set([
    ...about.flatMap(({ required, optional }) => [...required, ...optional]),
    ...sharedOptions,
  ])
  return [
    ...usageOf(about),
    ...about.flatMap(({ name, summary, about: paragraphs }) => [
      '',
      ...wrap(about.length > 1 ? `${name}: ${summary}` : summary),
      ...paragraphs.flatMap((paragraph) => wrap(paragraph)),
    ]),
    '',
    ...optionsPart((Object.keys(options) as OptionName[]).filter((name) => taken.has(name))),
    '',
    ...examplesPart(about.flatMap(({ examples }) => examples)),
    '',
    'Exit codes and environment: parole --help',
  ]
}
