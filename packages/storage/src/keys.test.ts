import { describe, expect, test } from 'vitest'
import {
  balanceKey,
  callKey,
  cellKey,
  commitmentPrefix,
  eventKey,
  figureName,
  figureOf,
  headKey,
  type ItemKey,
  type ItemSubject,
  referenceKey,
  sheetKey,
  subjectOf,
  talliesKey,
} from './keys.ts'

const ulid = '01JD3Z7V4QK8M2N5P6R7S8T9VW'
const equity = { commitment: 'bdt-equity', year: 2019, tier: null } as const
const call = { key: ulid, idempotencyKey: 'a#b c/é' }

const keys: readonly [ItemKey, pk: string, sk: string, ItemSubject][] = [
  [
    headKey('convention-accord-2019'),
    'national',
    'convention#accord-2019',
    { kind: 'head', stream: 'convention-accord-2019' },
  ],
  [
    headKey('commitment-bdt-equity'),
    'national',
    'commitment#bdt-equity#head',
    { kind: 'head', stream: 'commitment-bdt-equity' },
  ],
  [headKey(`delivery-${ulid}`), `delivery-${ulid}`, 'head', { kind: 'head', stream: `delivery-${ulid}` }],
  [headKey(`claim-${ulid}`), `claim-${ulid}`, 'head', { kind: 'head', stream: `claim-${ulid}` }],
  [headKey(`request-${ulid}`), `request-${ulid}`, 'head', { kind: 'head', stream: `request-${ulid}` }],
  [headKey(`key-${ulid}`), `key-${ulid}`, 'head', { kind: 'head', stream: `key-${ulid}` }],
  [
    eventKey({ stream: 'commitment-bdt-equity', position: 1 }),
    'commitment-bdt-equity',
    'event#0000000001',
    { kind: 'event', stream: 'commitment-bdt-equity', position: 1 },
  ],
  [
    eventKey({ stream: `delivery-${ulid}`, position: 9_999_999_999 }),
    `delivery-${ulid}`,
    'event#9999999999',
    { kind: 'event', stream: `delivery-${ulid}`, position: 9_999_999_999 },
  ],
  [
    balanceKey(equity),
    'national',
    'commitment#bdt-equity#balance#2019',
    { kind: 'balance', balance: equity },
  ],
  [
    balanceKey({ commitment: 'vte', year: null, tier: null }),
    'national',
    'commitment#vte#balance#whole',
    { kind: 'balance', balance: { commitment: 'vte', year: null, tier: null } },
  ],
  [
    balanceKey({ ...equity, tier: 'reinforced' }),
    'national',
    'commitment#bdt-equity#balance#2019#reinforced',
    { kind: 'balance', balance: { ...equity, tier: 'reinforced' } },
  ],
  [
    sheetKey({ purpose: 'cohort', commitment: 'vte', year: 2019 }),
    'national',
    'commitment#vte#sheet#cohort#2019',
    { kind: 'sheet', sheet: { purpose: 'cohort', commitment: 'vte', year: 2019 } },
  ],
  [
    sheetKey({ purpose: 'claims', commitment: null, year: null }),
    'national',
    'sheet#claims#whole',
    { kind: 'sheet', sheet: { purpose: 'claims', commitment: null, year: null } },
  ],
  [
    sheetKey({ purpose: 'own-claims', commitment: 'vte', year: null }),
    'national',
    'commitment#vte#sheet#own-claims#whole',
    { kind: 'sheet', sheet: { purpose: 'own-claims', commitment: 'vte', year: null } },
  ],
  [talliesKey('region-84'), 'processing-times#region-84', 'tallies', { kind: 'tallies', scope: 'region-84' }],
  [
    cellKey({ ...equity, scope: 'national' }),
    'national',
    'commitment#bdt-equity#cell#2019',
    { kind: 'cell', commitment: 'bdt-equity', year: 2019, scope: 'national' },
  ],
  [
    cellKey({ ...equity, scope: 'ti1-3214' }),
    'ti1-3214',
    'commitment#bdt-equity#cell#2019',
    { kind: 'cell', commitment: 'bdt-equity', year: 2019, scope: 'ti1-3214' },
  ],
  [
    referenceKey({ kind: 'reference', owner: 'bpifrance', name: 'head' }),
    'reference#bpifrance',
    'head',
    { kind: 'reference', owner: 'bpifrance', name: 'head' },
  ],
  [callKey(call), `call#${ulid}#a#b c/é`, 'call', { kind: 'call', call }],
]

describe('keys', () => {
  test.each(keys)('%o', (key, pk, sk, subject) => {
    expect(key).toEqual({ pk, sk })
    expect(subjectOf(key)).toEqual(subject)
  })

  test('a key of no known kind is nothing', () => {
    expect(subjectOf({ pk: 'national', sk: 'commitment#bdt-equity#unheard-of' })).toBeUndefined()
    expect(subjectOf({ pk: 'national', sk: 'sheet#unheard-of#whole' })).toBeUndefined()
  })

  test('what is of one commitment never begins as what is of another', () => {
    expect(headKey('commitment-bdt-equity-2').sk.startsWith(commitmentPrefix('bdt-equity'))).toBe(false)
  })
})

test('the name of a figure', () => {
  const figure = { month: '2019-06', standing: 'disputed', measure: 'paidCents' } as const
  expect(figureName(figure)).toBe('2019-06#disputed#paidCents')
  expect(figureOf('2019-06#disputed#paidCents')).toEqual(figure)
  expect(figureOf('format')).toBeUndefined()
  expect(figureOf('2019-06#disputed#unheardOf')).toBeUndefined()
})
