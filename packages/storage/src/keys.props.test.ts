import { measures, type PlaceScope, type StreamId, sheetPurposes, standings } from '@parole/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  balanceKey,
  callKey,
  cellKey,
  eventKey,
  figureName,
  figureOf,
  headKey,
  type ItemSubject,
  lastPosition,
  referenceKey,
  sheetKey,
  subjectOf,
  talliesKey,
} from './keys.ts'

const slug = fc.stringMatching(/^[a-z0-9]{2,10}(?:-[a-z0-9]{1,8}){0,3}$/)
const ulid = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
const year = fc.integer({ min: 2000, max: 2100 })
const yearOrWhole = fc.option(year)
const position = fc.integer({ min: 1, max: lastPosition })
const stream: fc.Arbitrary<StreamId> = fc.oneof(
  slug.map((id) => `convention-${id}` as const),
  slug.map((id) => `commitment-${id}` as const),
  ulid.map((id) => `delivery-${id}` as const),
  ulid.map((id) => `claim-${id}` as const),
  ulid.map((id) => `request-${id}` as const),
  ulid.map((id) => `key-${id}` as const),
)
const scope = fc.oneof(
  fc.constant('national'),
  fc.stringMatching(/^region-[0-9]{2}$/),
  fc.stringMatching(/^ti[12]-[0-9]{4}$/),
) as fc.Arbitrary<PlaceScope>

const subject: fc.Arbitrary<ItemSubject> = fc.oneof(
  fc.record({ kind: fc.constant('head' as const), stream }),
  fc.record({ kind: fc.constant('event' as const), stream, position }),
  fc.record({
    kind: fc.constant('balance' as const),
    balance: fc.record({
      commitment: slug,
      year: yearOrWhole,
      tier: fc.constantFrom('reinforced' as const, null),
    }),
  }),
  fc.record({
    kind: fc.constant('sheet' as const),
    sheet: fc.record({
      commitment: fc.option(slug),
      purpose: fc.constantFrom(...sheetPurposes),
      year: yearOrWhole,
    }),
  }),
  fc.record({ kind: fc.constant('tallies' as const), scope }),
  fc.record({ kind: fc.constant('cell' as const), scope, commitment: slug, year }),
  fc.record({
    kind: fc.constantFrom('reference' as const, 'counted' as const),
    owner: fc.constantFrom('bpifrance' as const, 'region-84' as const),
    name: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/),
  }),
  fc.record({
    kind: fc.constant('call' as const),
    call: fc.record({ key: ulid, idempotencyKey: fc.string({ minLength: 1, unit: 'grapheme' }) }),
  }),
)

const keyOf = (of: ItemSubject) => {
  switch (of.kind) {
    case 'head':
      return headKey(of.stream)
    case 'event':
      return eventKey(of)
    case 'balance':
      return balanceKey(of.balance)
    case 'cell':
      return cellKey(of)
    case 'sheet':
      return sheetKey(of.sheet)
    case 'tallies':
      return talliesKey(of.scope)
    case 'reference':
    case 'counted':
      return referenceKey(of)
    case 'call':
      return callKey(of.call)
  }
}

test('every key says what its item is, and so no two things share one', () => {
  fc.assert(
    fc.property(subject, (of) => {
      expect(subjectOf(keyOf(of))).toEqual(of)
    }),
  )
})

test('events sort as their positions do', () => {
  fc.assert(
    fc.property(stream, position, position, (of, a, b) => {
      const [first, second] = [a, b].map((at) => eventKey({ stream: of, position: at }).sk)
      expect(Math.sign((first ?? '') < (second ?? '') ? -1 : first === second ? 0 : 1)).toBe(Math.sign(a - b))
    }),
  )
})

test('figures are read as they were named', () => {
  const figure = fc.record({
    month: fc.stringMatching(/^20[0-9]{2}-(?:0[1-9]|1[0-2])$/),
    standing: fc.constantFrom(...standings),
    measure: fc.constantFrom(...measures),
  })
  fc.assert(
    fc.property(figure, (one) => {
      expect(figureOf(figureName(one))).toEqual(one)
    }),
  )
})
