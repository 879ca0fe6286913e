// Times `npm start` from the command to the first answer, on a new folder and on one that is found again.
// Run: npm run benchmark
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'

const rounds = 5
const goalMilliseconds = 3_000
const port = 18_790

const answered = async (): Promise<void> => {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/v1/health`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resume) => setTimeout(resume, 10))
  }
}

const start = async (folder: string): Promise<number> => {
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: String(port), PAROLE_DATA: folder },
    stdio: 'ignore',
    detached: true,
  })
  await answered()
  const took = performance.now() - began
  // The whole group: npm, its shell and the register.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await once(child, 'exit')
  return took
}

const first: number[] = []
const later: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'parole-start-up-'))
  first.push(await start(folder))
  later.push(await start(folder))
  rmSync(folder, { recursive: true })
}
console.log(`npm start to the first answer, median of ${rounds} (goal ${goalMilliseconds} ms):`)
console.log(`  first start  ${median(first).toFixed(0)} ms, facts loaded`)
console.log(`  later start  ${median(later).toFixed(0)} ms`)
