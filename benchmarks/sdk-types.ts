// Times the type-checking of a program that uses the SDK beside the same program with openapi-fetch, over types that
// openapi-typescript makes from the same document, and beside one that uses neither. Run: npm run measure
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { median } from './median.ts'

const goalRatio = 1.5
const rounds = 7
const root = join(import.meta.dirname, '..')
const clients = join(import.meta.dirname, 'clients/node_modules')
const out = join(import.meta.dirname, 'dist')

const delivery = `{
  kind: 'allocation',
  commitment: 'banque-des-territoires-equity',
  territory: 'ti1-3208',
  theme: 'brownfields',
  reference: 'FICTIONAL-2019-1',
  amountCents: 125_000_050,
  effectiveOn: '2019-05-14',
  source: { url: 'https://example.org/fictional/minutes' },
}`

/** A way to write one program: read a scoreboard, list deliveries, declare one, tell a refusal. */
interface Subject {
  readonly name: string
  readonly installed: Readonly<Record<string, string>>
  readonly program: string
}
const subjects = {
  sdk: {
    name: '@parole/sdk',
    installed: { '@parole/sdk': join(root, 'packages/sdk') },
    program: `
import { ApiError, Parole } from '@parole/sdk'
const parole = new Parole({ baseUrl: 'https://register.example', apiKey: 'k' })
export const totals = async (): Promise<number> => (await parole.scoreboards.get('national')).totals.withEvidence
export const listed = async (): Promise<string[]> => {
  const { items } = await parole.deliveries.list({ territory: 'ti1-3208', limit: 5 }).page()
  return items.map(({ id }) => id)
}
export const declared = async (): Promise<string> => {
  try {
    return (await parole.deliveries.declare(${delivery})).id
  } catch (error) {
    if (ApiError.is(error) && error.code === 'limit-passed') return error.message
    throw error
  }
}`,
  },
  openapiFetch: {
    name: 'openapi-fetch',
    installed: { 'openapi-fetch': join(clients, 'openapi-fetch') },
    program: `
import createClient from 'openapi-fetch'
import type { paths } from './schema.js'
const client = createClient<paths>({ baseUrl: 'https://register.example', headers: { authorization: 'Bearer k' } })
export const totals = async (): Promise<number> => {
  const { data, error } = await client.GET('/v1/scoreboards/{scope}', { params: { path: { scope: 'national' } } })
  if (data === undefined) throw error
  return data.totals.withEvidence
}
export const listed = async (): Promise<string[]> => {
  const query = { territory: 'ti1-3208', limit: 5 } as const
  const { data, error } = await client.GET('/v1/deliveries', { params: { query } })
  if (data === undefined || typeof data === 'string') throw error
  return data.items.map(({ id }) => id)
}
export const declared = async (): Promise<string> => {
  const { data, error } = await client.POST('/v1/deliveries', {
    params: { header: { 'Idempotency-Key': 'k' } },
    body: ${delivery},
  })
  if (data !== undefined) return data.id
  if (error.code === 'limit-passed') return error.detail
  throw error
}`,
  },
  neither: { name: 'neither', installed: {}, program: 'export const nothing = 0' },
} satisfies Record<string, Subject>

const folderOf = ({ name }: Subject): string => join(out, name)

const make = (subject: Subject): void => {
  const folder = folderOf(subject)
  for (const [name, target] of Object.entries(subject.installed)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link)
  }
  mkdirSync(folder, { recursive: true })
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  writeFileSync(join(folder, 'program.ts'), subject.program)
}

/** Seconds of a whole run of the compiler in a new process, and of its check, as it tells them itself. */
const checked = (subject: Subject): { readonly total: number; readonly check: number } => {
  const tsc = join(clients, 'typescript/bin/tsc')
  const told = execFileSync(process.execPath, [tsc, '--extendedDiagnostics'], {
    cwd: folderOf(subject),
    encoding: 'utf8',
  })
  const secondsOf = (what: string): number =>
    Number(new RegExp(`^${what} time:\\s+([\\d.]+)s`, 'm').exec(told)?.[1])
  return { total: secondsOf('Total'), check: secondsOf('Check') }
}

rmSync(out, { recursive: true, force: true })
const all: readonly Subject[] = Object.values(subjects)
for (const subject of all) make(subject)
execFileSync(join(clients, '.bin/openapi-typescript'), [
  join(root, 'packages/contract/openapi.json'),
  // What has a default may be left out, as the register takes it.
  '--default-non-nullable=false',
  '--output',
  join(folderOf(subjects.openapiFetch), 'schema.d.ts'),
])
const times = new Map(all.map((subject) => [subject, { total: [] as number[], check: [] as number[] }]))
for (let round = 0; round < rounds; round += 1) {
  // One after the other in the same round: noise of the machine falls on all.
  for (const [subject, { total, check }] of times) {
    const took = checked(subject)
    total.push(took.total)
    check.push(took.check)
  }
}
rmSync(out, { recursive: true })

const { version } = JSON.parse(readFileSync(join(clients, 'typescript/package.json'), 'utf8')) as {
  readonly version: string
}
const medianOf = (subject: Subject, what: 'total' | 'check'): number =>
  median(times.get(subject)?.[what] ?? [])
console.log(`TypeScript ${version}, skipLibCheck false, medians of ${rounds} in one run:\n`)
console.log('| program with | total | check |\n|---|---:|---:|')
for (const subject of all) {
  console.log(
    `| ${subject.name} | ${medianOf(subject, 'total').toFixed(2)} s | ${medianOf(subject, 'check').toFixed(2)} s |`,
  )
}
const ratio = (what: 'total' | 'check', above = 0): string =>
  ((medianOf(subjects.sdk, what) - above) / (medianOf(subjects.openapiFetch, what) - above)).toFixed(2)
console.log(
  `\nSDK of openapi-fetch: total ${ratio('total')} × (goal ${goalRatio}), check ${ratio('check')} ×;`,
)
console.log(`beyond what neither takes: total ${ratio('total', medianOf(subjects.neither, 'total'))} ×`)
