import { describe, expect, it, test } from 'vitest'
import type * as z from 'zod'
import { examples } from '../../testdata/examples.ts'
import { Reference } from '../delivery/evidence.ts'
import { StreamId, streamIdGrammar, streamKind, streamKinds } from '../log/recorded-event.ts'
import { operatorIds, PartyId, partyIdGrammar, partyKind, partyKinds, RegionPartyId } from './party-id.ts'
import { Slug, slugGrammar } from './slug.ts'
import { phaseOf, TerritoryId, territoryIdGrammar } from './territory-id.ts'
import { Ulid, ulidGrammar } from './ulid.ts'

const grammars: readonly { name: string; schema: z.ZodType; text: string }[] = [
  { name: 'party-id', schema: PartyId(), text: partyIdGrammar },
  { name: 'territory-id', schema: TerritoryId(), text: territoryIdGrammar },
  { name: 'slug', schema: Slug(), text: slugGrammar },
  { name: 'ulid', schema: Ulid(), text: ulidGrammar },
  { name: 'stream-id', schema: StreamId(), text: streamIdGrammar },
  { name: 'reference', schema: Reference(), text: '1 to 100 letters, digits, ".", "_", "/" or "-"' },
]

describe.each(grammars)('$name', ({ name, schema, text }) => {
  test.each(examples(name, 'valid'))('%j is one', (id) => expect(schema.parse(id)).toBe(id))
  test.each(examples(name, 'invalid'))('%j is none', (id) => expect(schema.safeParse(id).success).toBe(false))

  it.each(['?', '', '?'.repeat(200)])('says what it expected instead of %j', (id) => {
    expect(schema.safeParse(id).error?.issues[0]?.message).toContain(text)
  })

  it.each([1, null, undefined, {}, ['state']])('is a text, not %j', (value) =>
    expect(schema.safeParse(value).success).toBe(false),
  )
})

describe('a reference', () => {
  it('has a hundred characters at most', () => {
    expect(Reference().safeParse('a'.repeat(100)).success).toBe(true)
    expect(Reference().safeParse('a'.repeat(101)).success).toBe(false)
  })
})

describe('a party', () => {
  it.each([
    { party: 'state', kind: 'state' },
    { party: 'delegation', kind: 'delegation' },
    { party: 'region-84', kind: 'region' },
    { party: 'ti1-3214', kind: 'territory' },
    { party: 'ti2-3214', kind: 'territory' },
    { party: 'ti1-brest', kind: 'territory' },
    ...operatorIds.map((party) => ({ party, kind: 'operator' }) as const),
  ] as const)('$party is of the kind $kind', ({ party, kind }) => {
    expect(partyKind(party)).toBe(kind)
    expect(partyKinds).toContain(kind)
  })

  it('of every valid example has a kind', () => {
    const kinds = examples('party-id', 'valid').map((id) => partyKind(PartyId().parse(id)))
    expect(new Set(kinds)).toEqual(new Set(partyKinds))
  })

  it('that is a region says what it expected', () =>
    expect(RegionPartyId().safeParse('84').error?.issues[0]?.message).toContain('region-84'))
})

describe('a territory', () => {
  it('belongs to the phase that its identity names', () => {
    expect(phaseOf('ti1-3214')).toBe(1)
    expect(phaseOf('ti2-3214')).toBe(2)
    expect(phaseOf('ti1-brest')).toBe(1)
  })
})

describe('a stream', () => {
  it.each(streamKinds)('of a %s says so', (kind) => expect(streamKind(`${kind}-01-a-b`)).toBe(kind))
})
