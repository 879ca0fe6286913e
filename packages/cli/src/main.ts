#!/usr/bin/env node
import { run } from './run.ts'

/** Whoever reads may have seen enough, as `head` does: that is a good end. */
const endQuietly = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit()
}
process.stdout.on('error', endQuietly)
process.stderr.on('error', endQuietly)
process.once('uncaughtException', (fault) => {
  process.stderr.write(`parole: ${fault.stack}\n`)
  process.exit(70)
})

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  terminal: process.stdout.isTTY,
  timeoutMs: 15_000,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
})
