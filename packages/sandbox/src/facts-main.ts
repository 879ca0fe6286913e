import { factsCommand } from './facts-command.ts'

process.exitCode = await factsCommand(process.argv.slice(2), {
  key: process.env.PAROLE_KEY,
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
})
