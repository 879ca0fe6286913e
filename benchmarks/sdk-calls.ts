// Times a call of the SDK beside a bare fetch with the same timeout and JSON parse, in turn, against this process, which
// answers real bodies over keep-alive; under Node 20 and 24. Run: npm run measure
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startSandbox } from '@parole/sandbox'
import { build } from './clients/node_modules/esbuild/lib/main.js'

const goalRatio = 1.25
const runtimes = [process.execPath, join(import.meta.dirname, 'runtimes/node_modules/.bin/node')]
const paths = ['/v1/territories/ti1-3208', '/v1/scoreboards/national']
const out = join(import.meta.dirname, 'dist')
const program = join(out, 'call-in-turn.mjs')

// As both would be used: plain JavaScript, without a loader in the process that is measured.
await build({
  entryPoints: [join(import.meta.dirname, 'call-in-turn.ts')],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
})

const register = await startSandbox({ seed: 'facts' })
const answers = new Map<string, { readonly headers: Record<string, string>; readonly body: Buffer }>()
for (const path of paths) {
  const answer = await register.fetch(register.url + path)
  const body = Buffer.from(await answer.arrayBuffer())
  answers.set(path, {
    headers: { ...Object.fromEntries(answer.headers), 'content-length': String(body.length) },
    body,
  })
}
await register.close()

const server = createServer(({ url = '' }, response) => {
  const answer = answers.get(url)
  if (answer === undefined) response.writeHead(404).end()
  else response.writeHead(200, answer.headers).end(answer.body)
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

console.log(`Time per call, medians in one run (goal: ${goalRatio} × bare fetch):\n`)
console.log('| runtime | body | bare fetch | SDK | ratio |\n|---|---|---:|---:|---:|')
for (const runtime of runtimes) {
  const version = execFileSync(runtime, ['--version'], { encoding: 'utf8' }).trim()
  for (const [path, { body }] of answers) {
    const { stdout } = await promisify(execFile)(runtime, [program, baseUrl, path])
    const { sdk, bare } = JSON.parse(stdout) as { readonly sdk: number; readonly bare: number }
    const cells = [`${bare.toFixed(3)} ms`, `${sdk.toFixed(3)} ms`, `${(sdk / bare).toFixed(2)} ×`]
    console.log(`| Node ${version} | ${path}, ${(body.length / 1000).toFixed(1)} KB | ${cells.join(' | ')} |`)
  }
}
server.close()
rmSync(out, { recursive: true })
