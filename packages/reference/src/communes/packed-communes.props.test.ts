import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommuneEntry, packCommunes, readPackedCommunes } from './packed-communes.ts'

const code = fc
  .oneof(
    fc.tuple(fc.constantFrom('01', '2A', '59', '78', '92'), fc.integer({ min: 1, max: 999 }), fc.constant(3)),
    fc.tuple(fc.constantFrom('971', '987'), fc.integer({ min: 1, max: 99 }), fc.constant(2)),
  )
  .map(([prefix, number, width]) => prefix + String(number).padStart(width, '0'))

const entry: fc.Arbitrary<CommuneEntry> = fc.oneof(
  fc.record({ perimeter: fc.nat(51) }),
  fc.record({ presentCode: code }),
)

const universe = fc
  .uniqueArray(fc.tuple(code, entry), { selector: ([key]) => key, maxLength: 200 })
  .map((entries) => new Map(entries))

describe('packed communes', () => {
  it('give back every entry, and nothing else', () => {
    fc.assert(
      fc.property(universe, fc.array(code, { maxLength: 50 }), (entries, others) => {
        const read = readPackedCommunes(packCommunes(entries))
        for (const known of [...entries.keys(), ...others]) expect(read(known)).toEqual(entries.get(known))
      }),
    )
  })

  it('do not depend on the order of the entries', () => {
    fc.assert(
      fc.property(universe, (entries) => {
        expect(packCommunes(new Map([...entries].reverse()))).toBe(packCommunes(entries))
      }),
    )
  })

  it('survive any text as a code', () => {
    const read = readPackedCommunes(packCommunes(new Map([['59183', { perimeter: 0 }]])))
    fc.assert(fc.property(fc.string(), (text) => read(text) === undefined || text === '59183'))
  })
})
