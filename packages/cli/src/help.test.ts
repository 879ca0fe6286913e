import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { exitCodes } from './failure.ts'
import { helpOf, usageOf } from './help.ts'
import { widthOf } from './layout/text.ts'

const exampleLines = commands.flatMap(({ examples }) => examples)

describe('helpOf', () => {
  it('keeps to 80 columns', () => {
    const pages = [helpOf([]), helpOf(commands), ...commands.map((command) => helpOf([command]))]
    expect(pages.flat().filter((line) => widthOf(line) > 80)).toEqual([])
  })

  it('documents every exit code, and so does the README', async () => {
    const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8')
    const overview = helpOf([]).join(' ').replaceAll(/ +/g, ' ')
    for (const [code, meaning] of Object.entries(exitCodes)) {
      expect(overview).toContain(`${code} ${meaning}`)
      expect(readme).toMatch(new RegExp(`\\| +${code} \\| ${meaning} +\\|`))
    }
  })

  it('says that a key comes from the environment only', () => {
    expect(helpOf([]).join('\n')).toMatch(/PAROLE_KEY[\s\S]*arguments are visible to the other processes/)
  })

  it.each(commands)('shows $name with its usage and its examples', (command) => {
    const help = helpOf([command])
    expect(help[0]).toBe(usageOf([command])[0])
    for (const example of command.examples) expect(help).toContain(`  ${example}`)
  })

  it.each(exampleLines)('shows an example that can be typed: %s', (example) => {
    const typed = example.replace(/^.*?parole /, '').replace(/ [|>].*$/, '')
    expect(readArguments(typed.split(' '))).toMatchObject({ ok: true, value: { kind: 'run' } })
  })
})
