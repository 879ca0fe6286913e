import { firstKeyCommand } from './first-key-command.ts'

process.exitCode = await firstKeyCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
})
