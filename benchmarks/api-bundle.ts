// Weighs the API's bundle and times its import under Node 24, beside the barest function of the same kind.
// Run: npm run benchmark
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'tsup'
import { bundle } from '../tsup.function.ts'
import { median } from './median.ts'

const root = join(import.meta.dirname, '..')
const node24 = join(import.meta.dirname, 'runtimes/node_modules/.bin/node')
const rounds = 31
const goals = { gzipKilobytes: 200, importRatio: 1.25 }

interface Subject {
  readonly name: string
  readonly entry: string
  readonly folder: string
}
const subjects: readonly [Subject, Subject] = [
  {
    name: 'functions/api',
    entry: join(root, 'functions/api/src/lambda.ts'),
    folder: join(import.meta.dirname, 'dist/api'),
  },
  {
    name: 'bare function',
    entry: join(import.meta.dirname, 'bare-function.ts'),
    folder: join(import.meta.dirname, 'dist/bare'),
  },
]

const gzipped = (folder: string): { readonly name: string; readonly bytes: number }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes)

const importTime = (folder: string): number => {
  const script = `const t = performance.now(); await import(${JSON.stringify(join(folder, 'lambda.mjs'))}); console.log(performance.now() - t)`
  const env = { TABLE_NAME: 'none', AWS_REGION: 'eu-west-3', PATH: process.env.PATH ?? '' }
  return Number(execFileSync(node24, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }))
}

for (const { entry, folder } of subjects) {
  await build({ ...bundle({ lambda: entry }, folder), silent: true, config: false } as never)
}

const times: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round += 1) {
  // One after the other in the same round: noise of the machine falls on both.
  for (const [index, { folder }] of subjects.entries()) times[index]?.push(importTime(folder))
}

const version = execFileSync(node24, ['--version'], { encoding: 'utf8' }).trim()
const kilobytes = subjects.map(
  ({ folder }) => gzipped(folder).reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
)
const milliseconds = times.map(median)
console.log(`Import: median of ${rounds} rounds, each a new process of Node ${version}.\n`)
console.log('| subject | gzip, all chunks | import |\n|---|---|---|')
for (const [index, { name }] of subjects.entries()) {
  console.log(`| ${name} | ${kilobytes[index]?.toFixed(1)} KB | ${milliseconds[index]?.toFixed(1)} ms |`)
}
const ratio = (milliseconds[0] ?? 0) / (milliseconds[1] ?? 1)
console.log(
  `\nImport ratio ${ratio.toFixed(2)} (goal ${goals.importRatio}); gzip goal ${goals.gzipKilobytes} KB.\n`,
)
console.log('Chunks of functions/api, gzip:')
for (const { name, bytes } of gzipped(subjects[0].folder))
  console.log(`  ${String(bytes).padStart(7)}  ${name}`)
rmSync(join(import.meta.dirname, 'dist'), { recursive: true })
