import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const main = join(import.meta.dirname, 'main.ts')
const command = [process.execPath, '--import', 'tsx', '--conditions=@parole/source', main]

const started = async (shell: string) => {
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', shell, 'sh', ...command])
  return { stdout, stderr }
}

describe('the parole command', () => {
  it('prints and ends with the code of what it did', async () => {
    expect(await started('"$@" --version; echo $?')).toEqual({
      stdout: `${manifest.version}\n0\n`,
      stderr: '',
    })
    const { stdout, stderr } = await started('"$@" --nothing || echo $?')
    expect(stdout).toBe('2\n')
    expect(stderr).toContain('there is no option --nothing')
  })

  it('ends quietly where nobody reads any more', async () => {
    expect(await started('{ "$@" --help; echo "ended with $?" >&2; } | true')).toEqual({
      stdout: '',
      stderr: 'ended with 0\n',
    })
  })

  it.skipIf(!existsSync('/dev/full'))('tells a broken machine from a refusal', async () => {
    const { stdout, stderr } = await started('"$@" --help >/dev/full || echo $?')
    expect(stdout).toBe('70\n')
    expect(stderr).toContain('ENOSPC')
  })
})
