import type { Command } from './command.ts'
import { explain } from './commands/explain.ts'
import { keyCommands } from './commands/keys.ts'
import { scoreboard } from './commands/scoreboard.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [scoreboard, explain, ...keyCommands]

/** The commands that some words mean: one, or all that begin with them, as `keys` does; none where unknown. */
export const commandsNamed = (words: readonly string[]): readonly Command[] => {
  const named = words.join(' ')
  return commands.filter(({ name }) => name === named || name.startsWith(`${named} `))
}
