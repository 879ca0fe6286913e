// Reckons what the register costs on AWS, from what the demo's calls take, and writes it where operators read it.
// Run: npm run costs
import { join } from 'node:path'
import { median } from '../median.ts'
import { writtenBetween } from '../written-between.ts'
import { measuredCalls, type Taken } from './measured.ts'
import { prices } from './prices.ts'
import {
  costOf,
  memoryMegabytes,
  ofTheEdge,
  type Size,
  secondsIn,
  sizes,
  standing,
  usedBy,
} from './reckoned.ts'

const page = join(import.meta.dirname, '../../docs/operations/costs.md')
const marks = ['<!-- measured -->', '<!-- /measured -->'] as const

type Figure = Exclude<keyof Taken, 'operation' | 'isWrite'>
const figures: readonly Figure[] = [
  'storeRequests',
  'readUnits',
  'writeUnits',
  'processor',
  'bytesSent',
  'bytesLogged',
]

const middle = (calls: readonly Taken[], figure: Figure): number => median(calls.map((call) => call[figure]))
const mean = (calls: readonly Taken[]): Taken => {
  const [first] = calls
  if (first === undefined) throw new Error('nothing was measured')
  const sums = figures.map((figure) => [
    figure,
    calls.reduce((sum, call) => sum + call[figure], 0) / calls.length,
  ])
  return { ...first, ...(Object.fromEntries(sums) as Pick<Taken, Figure>) }
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [
    `| ${head.join(' | ')} |`,
    `|---|${'---:|'.repeat(head.length - 1)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')

const tenth = (value: number): string => value.toFixed(1)
const dollars = (value: number): string => value.toFixed(2)

const calls = await measuredCalls()
const operations = [...new Set(calls.map(({ operation }) => operation))].sort()
const byOperation = operations.map((operation) => {
  const own = calls.filter((call) => call.operation === operation)
  const [storeRequests = 0, ...rest] = figures.map((figure) => middle(own, figure))
  return [
    `\`${operation}\``,
    own.length,
    storeRequests,
    ...rest.map((value, at) => (at < 3 ? tenth(value) : Math.round(value))),
  ]
})

// Once for each operation, so that what the story repeats does not weigh more than what it does once.
const typical = (isWrite: boolean): Taken =>
  mean(
    operations
      .map((operation) => calls.filter((call) => call.operation === operation && call.isWrite === isWrite))
      .filter((own) => own.length > 0)
      .map(mean),
  )
const [read, write] = [typical(false), typical(true)]
const parts = (taken: Taken) => {
  const used = Object.entries(usedBy(taken))
  const costWhere = (atTheEdge: boolean): number =>
    costOf(Object.fromEntries(used.filter(([name]) => ofTheEdge.some((one) => one === name) === atTheEdge))) *
    1e6
  return { api: costWhere(false), edge: costWhere(true) }
}
const [readPrice, writePrice] = [parts(read), parts(write)]

const item = (name: keyof typeof prices, taken: Taken): string => {
  const used: Readonly<Record<string, number>> = usedBy(taken)
  return dollars((used[name] ?? 0) * prices[name].dollars * 1e6)
}
const itemised = (Object.keys(usedBy(read)) as (keyof typeof prices)[]).map((name) => [
  `\`${name}\``,
  item(name, read),
  item(name, write),
])

const fixed = costOf(standing)
const month = ({ name, reads, writes, gigabytes }: Size): readonly (string | number)[] => {
  const asked = (reads * readPrice.api + writes * writePrice.api) / 1e6
  const edge = (reads * readPrice.edge + writes * writePrice.edge) / 1e6
  const held = costOf({ stored: gigabytes, recoverable: gigabytes })
  const whole = asked + edge + held + fixed
  return [
    name,
    reads.toLocaleString('en'),
    writes.toLocaleString('en'),
    gigabytes,
    ...[asked, edge, held, fixed, whole].map(dollars),
  ]
}

const sized = [256, 512, 1024, 1769, 3008].map((memory) => {
  const milliseconds = [read, write].map((taken) => Math.round(secondsIn(memory, taken) * 1000))
  const price = [read, write].map((taken) =>
    dollars(usedBy(taken, memory).functionTime * prices.functionTime.dollars * 1e6),
  )
  return [memory === memoryMegabytes ? `**${memory} MB**` : `${memory} MB`, ...milliseconds, ...price]
})

const written = [
  `### What the ${calls.length} calls of the demo take`,
  '',
  `Medians of each operation, on AWS’s own engine with the facts of 2019 in it. Processor time is of one core of the machine that measured, under Node ${process.version}.`,
  '',
  table(
    [
      'operation',
      'calls',
      'requests to DynamoDB',
      'read units',
      'write units',
      'processor, ms',
      'bytes sent',
      'bytes of log',
    ],
    byOperation,
  ),
  '',
  '### A million reads, a million writes',
  '',
  'US dollars before tax; the mean of the operations, each counted once.',
  '',
  table(
    ['paid for', 'a million reads', 'a million writes'],
    [
      ...itemised,
      ['**all, without the edge**', `**${dollars(readPrice.api)}**`, `**${dollars(writePrice.api)}**`],
      [
        '**all, with the edge**',
        `**${dollars(readPrice.api + readPrice.edge)}**`,
        `**${dollars(writePrice.api + writePrice.edge)}**`,
      ],
    ],
  ),
  '',
  '### A month of `prod`, at three sizes',
  '',
  table(['size', 'reads', 'writes', 'GB', 'asked', 'edge', 'held', 'standing', 'in all'], sizes.map(month)),
  '',
  '### The function’s memory',
  '',
  'Lambda gives processor time by memory. More than the function has makes an answer little quicker and each call dearer; less makes it much slower and saves little.',
  '',
  table(
    ['memory', 'a read, ms', 'a write, ms', 'time of a million reads', 'time of a million writes'],
    sized,
  ),
  '',
  '### Prices',
  '',
  table(
    ['name', 'dollars', 'per', 'source'],
    Object.entries(prices).map(([name, { dollars: price, per, source }]) => [
      `\`${name}\``,
      price,
      per,
      source,
    ]),
  ),
].join('\n')

console.log(`${writtenBetween(page, marks, written)}\n\nMemory reckoned with: ${memoryMegabytes} MB.`)
