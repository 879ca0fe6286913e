import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Configuration } from './configuration.ts'
import { differences } from './differences.ts'
import { environments } from './environments/index.ts'
import { assembled, changed, temporaryFolder } from './testing/synthesised.ts'

const [dev, , prod] = environments() as [Configuration, Configuration, Configuration]
const folder = (...configurations: readonly Configuration[]): string => assembled(configurations).outdir

const before = folder(dev, prod)
const slower = folder(
  changed('dev', ({ api }) => ({ api: { ...api, throttle: { rate: 10, burst: 40 } } })),
  prod,
)
const restored = folder(
  dev,
  changed('prod', ({ data }) => ({ data: { ...data, generation: 2 } })),
)
/** The app as it was, with something else in one template. */
const rewritten = (environment: string, file: RegExp, rewrite: (template: string) => string): string => {
  const copy = temporaryFolder()
  cpSync(before, copy, { recursive: true })
  const assembly = join(copy, `assembly-${environment}`)
  const name = readdirSync(assembly).find((one) => file.test(one) && one.endsWith('.template.json'))
  const at = join(assembly, name ?? '')
  writeFileSync(at, rewrite(readFileSync(at, 'utf8')))
  return copy
}
const newBundle = rewritten('prod', /api/, (template) =>
  template
    .replaceAll(/[0-9a-f]{64}(?=\.zip)/g, 'b'.repeat(64))
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, `$1${'c'.repeat(32)}`),
)
const otherKeys = rewritten('prod', /data/, (template) => template.replaceAll('"pk"', '"partition"'))
const without =
  (type: string) =>
  (template: string): string => {
    const { Resources, ...rest } = JSON.parse(template) as { Resources: Record<string, { Type: string }> }
    const kept = Object.entries(Resources).filter(([, { Type }]) => Type !== type)
    return JSON.stringify({ Resources: Object.fromEntries(kept), ...rest })
  }
const noKey = rewritten('prod', /key/, without('AWS::KMS::Key'))
const noTable = rewritten('dev', /data/, without('AWS::DynamoDB::GlobalTable'))
const noLogs = rewritten('dev', /api/, without('AWS::Logs::LogGroup'))

test('two apps that are the same are said to be', () => {
  expect(differences(before, before)).toBe(
    [
      '# What the templates differ in',
      '',
      'The same: `dev/data-1`, `dev/api`, `dev/observability`, `prod/key`, `prod/data-1`, `prod/api`, `prod/edge`, `prod/observability`.',
      '',
    ].join('\n'),
  )
})

test('a stack that differs is shown, and the others are named', () => {
  const told = differences(before, slower)
  expect(told).toContain('## dev/api\n\n```text\nResources\n[~] AWS::ApiGatewayV2::Stage')
  expect(told).toMatch(/\[-\] 20\n.*\[\+\] 10\n/)
  expect(told).toMatch(/The same: `dev\/data-1`, .*`prod\/observability`/)
  expect(told).not.toContain('CAUTION')
  expect(told).not.toContain('\u001b')
})

test('a new bundle alone is one line', () => {
  const told = differences(before, newBundle)
  expect(told).toContain('Only the bundle differs: `prod/api`.')
  expect(told).not.toContain('##')
})

test('data that would be lost are told of first', () => {
  const head = '# What the templates differ in\n\n> [!CAUTION]\n> **Data would be touched.**\n'
  const replaced = differences(before, otherKeys)
  expect(replaced.startsWith(head)).toBe(true)
  expect(replaced).toMatch(/`prod\/data-1`: AWS::DynamoDB::GlobalTable `\w+` is replaced by an empty one/)
  expect(differences(before, noKey)).toMatch(/`prod\/key`: AWS::KMS::Key `\w+` leaves its stack, and stays/)
  expect(differences(before, noTable)).toMatch(/`dev\/data-1`: AWS::DynamoDB::GlobalTable `\w+` is destroyed/)
  expect(
    differences(before, noLogs).match(/`dev\/api`: AWS::Logs::LogGroup `\w+` is destroyed/g),
  ).toHaveLength(2)
})

test('a stack that leaves the app stays deployed, and one that comes is shown whole', () => {
  const told = differences(before, restored)
  expect(told).toContain('deployed as they were until somebody deletes them: `prod/data-1`.')
  expect(told).toContain('## prod/data-2, which is new\n\n```text\n')
  expect(told).toMatch(/\n\[\+] AWS::DynamoDB::GlobalTable \w+\n/)
  expect(told).not.toContain('CAUTION')
})
