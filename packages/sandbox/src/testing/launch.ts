import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const running: ChildProcess[] = []

/** Stops a register and waits for its end. */
export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Stops every register that was launched. */
export const stopAll = async (): Promise<void> => {
  await Promise.all(running.splice(0).map(stop))
}

/** Starts the real register as a process of its own, on a free port, with its data in a folder. */
export const launch = (folder: string, environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@parole/source', join(import.meta.dirname, '../start.ts')],
    { env: { ...process.env, PAROLE_DATA: join(folder, 'data'), PORT: '0', ...environment }, stdio: 'pipe' },
  )
  running.push(child)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const started = async (): Promise<{ address: string; said: string }> => {
    while (!said.includes('Ctrl+C')) {
      if (child.exitCode !== null) throw new Error(said)
      await new Promise((resume) => setTimeout(resume, 20))
    }
    const address = /Address\s+(http\S+)/.exec(said)?.[1]
    if (address === undefined) throw new Error(said)
    return { address, said }
  }
  const ended = async (): Promise<{ code: number | null; said: string }> => {
    if (child.exitCode === null) await once(child, 'exit')
    return { code: child.exitCode, said }
  }
  return { child, started, ended }
}
