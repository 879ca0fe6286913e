import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from './places.ts'

/** A register that runs as a process of its own. */
export interface RunningRegister {
  readonly address: string
  /** A key by the party that holds it. */
  readonly keys: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/**
 * Starts what `npm start` starts, on a free port and in a folder of its own.
 *
 * @throws Error with all that it printed, when it ends before it listens.
 */
export const startRegister = async (scratch: string): Promise<RunningRegister> => {
  const folder = await mkdtemp(join(scratch, 'register-'))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@parole/source', 'packages/sandbox/src/start.ts'],
    { cwd: repository, env: { ...process.env, PORT: '0', PAROLE_DATA: folder }, stdio: 'pipe' },
  )
  const ended = once(child, 'close')
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  let printed = ''
  const address = await new Promise<string>((listens, failed) => {
    const read = (text: string): void => {
      printed += text
      const [, found] = /Address +(http:\S+)[\s\S]*Ctrl\+C/.exec(printed) ?? []
      if (found === undefined) return
      // What it prints from now on is nobody's to keep: it says a line for every request.
      for (const stream of [child.stdout, child.stderr]) stream.off('data', read).resume()
      listens(found)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.once('error', failed)
    child.once('close', (code) => failed(new Error(`the register ended with ${code}\n${printed}`)))
  })
  const keys = JSON.parse(await readFile(join(folder, 'local-keys.json'), 'utf8'))
  return { address, keys, stop }
}
