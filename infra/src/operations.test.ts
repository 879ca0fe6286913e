import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { table } from '@parole/storage'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Configuration } from './configuration.ts'
import { environments } from './environments/index.ts'
import { inRepository, missingIn, repositoryText } from './testing/repository.ts'
import { synthesised } from './testing/synthesised.ts'

const operations = 'docs/operations'
const pages = [
  'infra/README.md',
  ...readdirSync(inRepository(operations)).map((file) => `${operations}/${file}`),
]

/** As GitHub names a heading in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (path: string): readonly string[] =>
  [...repositoryText(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

describe.each(pages)('%s', (page) => {
  const text = repositoryText(page)

  test('leads to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      const [path, anchor] = target.split('#')
      const found = path ? join(dirname(page), path) : page
      expect([target, existsSync(inRepository(found))]).toEqual([target, true])
      if (anchor !== undefined) expect(anchorsOf(found)).toContain(anchor)
    }
  })

  test('tells to run what is there', () => {
    expect(missingIn(text)).toEqual([])
  })

  test('names files that are there', () => {
    const named = [...text.matchAll(/`((?:infra|packages|functions|docs|e2e|\.github)\/[\w./-]+\.\w+)`/g)]
    for (const [, path = ''] of named) {
      // One’s own environment is made up.
      if (!path.includes('dev-anna')) expect([path, existsSync(inRepository(path))]).toEqual([path, true])
    }
  })
})

const settingsIn = (schema: z.ZodType, path: readonly string[] = []): readonly string[] => {
  if (schema instanceof z.ZodNullable) return settingsIn(schema.unwrap() as z.ZodType, path)
  // Whose tokens are taken is the API’s to explain.
  if (!(schema instanceof z.ZodObject) || path.join('.') === 'api.tokens') return [path.join('.')]
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, value]) =>
    settingsIn(value, [...path, key]),
  )
}

test('every setting is explained, and no other', () => {
  const explained = [...repositoryText(`${operations}/environments.md`).matchAll(/^\| `([\w.]+)` \|/gm)]
  expect(explained.map(([, name]) => name)).toEqual(settingsIn(Configuration))
})

test('a restored table is taken in under the name that the stack has for it, and set as the storage says', () => {
  const text = repositoryText(`${operations}/restore.md`)
  const data = synthesised(environments('prod')).find(({ stack }) => stack === 'data-1')
  const [id] = Object.keys(data?.template.findResources('AWS::DynamoDB::GlobalTable') ?? {})
  expect(text).toContain(`{"${id}":{"TableName":"parole-prod-register-2"}}`)
  expect(text).toContain(`AttributeName=${table.timeToLiveAttribute}`)
  expect(text).toContain(`StreamViewType=${table.streamView}`)
  const [prod] = environments('prod')
  expect(text).toContain(`RecoveryPeriodInDays=${prod?.data.recoveryDays}`)
  expect(text).toContain(`MaxReadRequestUnits=${prod?.data.ceilings.readUnits}`)
  expect(text).toContain(`MaxWriteRequestUnits=${prod?.data.ceilings.writeUnits}`)
})

test('the days and terms that the register of processing states are those of the environments', () => {
  const text = repositoryText(`${operations}/data-protection.md`)
  const [dev, staging, prod] = environments()
  const days = (of: (one: Configuration) => number) => [prod, staging, dev].map((one) => one && of(one))
  const [backups, logs] = [
    days(({ data }) => data.recoveryDays),
    days(({ logs: kept }) => kept.retentionDays),
  ]
  expect(text).toContain(`: ${backups[0]} days in prod, ${backups[1]} in staging, ${backups[2]} in dev`)
  expect(text).toContain(`: ${logs[0]} in prod, ${logs[1]} in staging, ${logs[2]} in dev`)
})

/** How many metrics an alarm is made of, each of which is paid for. */
const metricsOf = ({
  Metrics = [{ MetricStat: {} }],
}: {
  Metrics?: readonly { MetricStat?: object }[]
}): number => Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length

test('the costs of a month count what prod has standing', () => {
  const stacks = synthesised(environments('prod'))
  const all = (type: string) =>
    stacks.flatMap(({ template }) => Object.values(template.findResources(type)).map((one) => one.Properties))
  const metrics = all('AWS::CloudWatch::Alarm').reduce((sum, alarm) => sum + metricsOf(alarm), 0)
  const [firewall] = all('AWS::WAFv2::WebACL')
  expect(repositoryText(`${operations}/costs.md`)).toContain(
    [
      `+ alarms (${metrics} metrics)`,
      `${all('AWS::Logs::MetricFilter').length} counted metrics`,
      `${all('AWS::CloudWatch::Dashboard').length} dashboard`,
      `${all('AWS::KMS::Key').length} key`,
      '1 secret',
      `1 firewall with ${firewall?.Rules.length} rules`,
    ].join(', '),
  )
})
