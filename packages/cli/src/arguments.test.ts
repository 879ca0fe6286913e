import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '))

const misuseOf = (line: string): string => {
  const result = read(line)
  return result.ok ? 'no misuse' : result.error.what
}

const helpOf = (line: string): readonly string[] | string => {
  const result = read(line)
  return result.ok && result.value.kind === 'help' ? result.value.commands.map(({ name }) => name) : 'no help'
}

describe('readArguments', () => {
  it('reads a command, its operand and its options, wherever they stand', () => {
    for (const line of [
      'scoreboard region-84 --language fr --json --url http://x',
      '--url http://x --json scoreboard --language=fr region-84',
    ]) {
      const result = read(line)
      expect(result).toMatchObject({ ok: true, value: { kind: 'run', operand: 'region-84' } })
      expect(result.ok && result.value.kind === 'run' && result.value.command.name).toBe('scoreboard')
      expect(result.ok && result.value.kind === 'run' && result.value.values).toEqual({
        language: 'fr',
        json: '',
        url: 'http://x',
      })
    }
  })

  it('reads a command of two words', () => {
    const result = read('keys issue region-84 --role reader')
    expect(result).toMatchObject({ ok: true, value: { operand: 'region-84', values: { role: 'reader' } } })
  })

  it.each([
    ['', 'a command is missing'],
    ['scorebord', 'there is no command scorebord; did you mean scoreboard?'],
    ['verify', 'there is no command verify'],
    ['keys', 'keys needs one of: list, issue, revoke'],
    ['keys isue region-84', 'keys has no such command; did you mean issue?'],
    ['explain', '<commitment> is missing'],
    ['explain one two', 'there is one argument too many'],
    ['keys list region-84', 'there is one argument too many'],
    ['scoreboard --lnguage fr', 'there is no option --lnguage; did you mean --language?'],
    ['scoreboard --lang fr', 'there is no option --lang; did you mean --language?'],
    ['scoreboard -x', 'there is no option -x'],
    ['--asof 2019-12-31 scoreboard', 'there is no option --asof; did you mean --as-of?'],
    ['scoreboard --verbose', 'there is no option --verbose'],
    ['scoreboard --role reader', '--role is an option of another command'],
    ['keys list --key secret', 'there is no option --key'],
    ['scoreboard --url', '--url needs a value: address'],
    ['scoreboard --url --json', '--url needs a value: address'],
    ['scoreboard --url=', '--url needs a value: address'],
    ['scoreboard --json=yes', '--json takes no value'],
    ['keys issue region-84', '--role is missing: reader|writer'],
  ])('refuses %j: %s', (line, what) => {
    expect(misuseOf(line)).toBe(what)
  })

  it('names the commands whose usage would help', () => {
    const usages = (line: string) => {
      const result = read(line)
      return result.ok ? [] : result.error.commands.map(({ name }) => name)
    }
    expect(usages('keys')).toEqual(['keys list', 'keys issue', 'keys revoke'])
    expect(usages('keys list --bogus')).toEqual(['keys list'])
    expect(usages('bogus')).toEqual([])
  })

  it.each([
    ['--help', []],
    ['-h', []],
    ['help', []],
    ['help explain', ['explain']],
    ['explain --help', ['explain']],
    ['explain --bogus --help', ['explain']],
    ['help keys', ['keys list', 'keys issue', 'keys revoke']],
    ['keys --help', ['keys list', 'keys issue', 'keys revoke']],
    ['help keys issue', ['keys issue']],
    ['keys issue -h', ['keys issue']],
  ])('%s asks for the help of %j', (line, commands) => {
    expect(helpOf(line)).toEqual(commands)
  })

  it('gives no help on what does not exist', () => {
    expect(misuseOf('help explan')).toBe('there is no command explan; did you mean explain?')
  })

  it('tells the version', () => {
    expect(read('--version')).toEqual({ ok: true, value: { kind: 'version' } })
  })
})
