// Weighs the SDK beside other clients: each bundled the same way in the same run, and imported in a new process.
// Writes the table into the SDK's README. Run: npm run size
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from './clients/node_modules/esbuild/lib/main.js'
import { median } from './median.ts'
import { writtenBetween } from './written-between.ts'

const root = join(import.meta.dirname, '..')
const clients = join(import.meta.dirname, 'clients')
const sdk = join(root, 'packages/sdk')
const out = join(import.meta.dirname, 'dist')
const rounds = 31
const marks = ['<!-- size: begin, written by `npm run size` -->', '<!-- size: end -->'] as const

/** A client, and the least that a program does with it. */
interface Subject {
  readonly name: string
  readonly manifest: string
  readonly program: string
}

const other = (name: string, program: string): Subject => ({
  name,
  manifest: join(clients, 'node_modules', name, 'package.json'),
  program,
})
const own = (name: string, program: string): Subject => ({
  name,
  manifest: join(sdk, 'package.json'),
  program,
})

const base = `baseUrl: 'https://register.example', apiKey: 'k'`
const subjects: readonly Subject[] = [
  own(
    '@parole/sdk',
    `import { Parole } from '${sdk}/dist/index.js'; export const client = new Parole({ ${base} })`,
  ),
  own(
    '@parole/sdk/deliveries',
    `import { connect } from '${sdk}/dist/connect.js'; import { deliveries } from '${sdk}/dist/deliveries.js'; export const client = deliveries(connect({ ${base} }))`,
  ),
  other(
    'openapi-fetch',
    `import createClient from 'openapi-fetch'; export const client = createClient({ baseUrl: 'https://register.example' })`,
  ),
  other('resend', `import { Resend } from 'resend'; export const client = new Resend('k')`),
  other('stripe', `import Stripe from 'stripe'; export const client = new Stripe('k')`),
  other('openai', `import OpenAI from 'openai'; export const client = new OpenAI({ apiKey: 'k' })`),
  other('octokit', `import { Octokit } from 'octokit'; export const client = new Octokit({ auth: 'k' })`),
]

const fileOf = (index: number): string => join(out, `client-${index}.mjs`)

const bundled = async ({ program }: Subject, index: number): Promise<number> => {
  await build({
    stdin: { contents: program, resolveDir: clients, loader: 'js' },
    outfile: fileOf(index),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
    // Some of them still call require() for Node's own modules.
    banner: {
      js: "import { createRequire as __require } from 'node:module'; const require = __require(import.meta.url);",
    },
  })
  return gzipSync(readFileSync(fileOf(index)), { level: 9 }).length
}

const importTime = (file: string): number => {
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

const versionOf = ({ manifest }: Subject): string =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version

mkdirSync(out, { recursive: true })
const bytes: number[] = []
for (const [index, subject] of subjects.entries()) bytes.push(await bundled(subject, index))
const times = subjects.map((): number[] => [])
for (let round = 0; round < rounds; round += 1) {
  // One after the other in the same round: noise of the machine falls on all.
  for (const index of subjects.keys()) times[index]?.push(importTime(fileOf(index)))
}
rmSync(out, { recursive: true })

const own0 = { bytes: bytes[0] ?? 1, time: median(times[0] ?? []) }
const rows = subjects.map((subject, index) => {
  const size = bytes[index] ?? 0
  const ratio = median(times[index] ?? []) / own0.time
  return `| \`${subject.name}\` ${versionOf(subject)} | ${(size / 1000).toFixed(1)} KB | ${(size / own0.bytes).toFixed(1)} × | ${ratio.toFixed(1)} × |`
})
const table = [
  '| client | gzip | of ours | import, of ours |',
  '|---|---:|---:|---:|',
  ...rows,
  '',
  `Each made into one file by esbuild with the least program that makes a client, minified; imported in a new process of Node ${process.version}, medians of ${rounds} in one run.`,
].join('\n')

console.log(writtenBetween(join(sdk, 'README.md'), marks, table))
