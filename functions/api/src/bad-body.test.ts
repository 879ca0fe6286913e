import { allocation, commitment, convention, engineering, promisor } from './testing/evidence.ts'
import { type Row, refusalTable } from './testing/refusal-table.ts'

type Changes = Readonly<Record<string, unknown>>

const declaring = (name: string, changes: Changes, at: readonly string[], says?: string): Row => ({
  name,
  ask: () => ['POST', '/v1/deliveries', { as: promisor, body: allocation(changes) }],
  status: 400,
  code: 'invalid-request',
  at,
  ...(says !== undefined && { says }),
})

const without = (field: string): Row => {
  const { [field]: _, ...body } = allocation() as Record<string, unknown>
  return {
    name: `no ${field}`,
    ask: () => ['POST', '/v1/deliveries', { as: promisor, body }],
    status: 400,
    code: 'invalid-request',
    at: [`/${field}`],
  }
}

const sending = (name: string, text: string | Uint8Array, code: Row['code'], at: readonly string[]): Row => ({
  name,
  ask: () => ['POST', '/v1/deliveries', { as: promisor, text }],
  status: 400,
  code,
  at,
})

const withOwnPrototype = JSON.stringify(allocation()).replace('{', '{"__proto__":{"amountCents":1},')

const amounts: readonly (readonly [name: string, amountCents: unknown])[] = [
  ['nothing', 0],
  ['a negative amount', -1],
  ['half a cent', 1.5],
  ['an amount as text', '100'],
  ['an amount beyond the largest there may be', 1_000_000_000_000_01],
  ['no number', null],
  ['a truth', true],
]

const days: readonly (readonly [name: string, effectiveOn: unknown])[] = [
  ['29 February of a year without', '2019-02-29'],
  ['30 February', '2019-02-30'],
  ['a month that there is not', '2019-13-01'],
  ['a day that there is not', '2019-06-00'],
  ['a month', '2019-05'],
  ['an instant', '2019-05-14T00:00:00Z'],
  ['a French date', '14/05/2019'],
  ['a number', 20190514],
]

refusalTable([
  sending('text that is not JSON', '{"kind":', 'malformed-json', []),
  sending('two documents', '{}{}', 'malformed-json', []),
  sending('a comma too many', '{"kind":"allocation",}', 'malformed-json', []),
  sending('not a number', '{"amountCents":NaN}', 'malformed-json', []),
  sending('bytes that are no text', new Uint8Array([0xff, 0xfe, 0x7b]), 'malformed-json', []),
  sending('an array', '[]', 'invalid-request', ['']),
  sending('null', 'null', 'invalid-request', ['']),
  sending('a text', '"allocation"', 'invalid-request', ['']),
  sending('a prototype', withOwnPrototype, 'invalid-request', ['/__proto__']),
  declaring('a field that there is not', { currency: 'EUR' }, ['/currency'], 'unknown field'),
  declaring('a field named like a method', { toString: 'EUR' }, ['/toString'], 'unknown field'),
  declaring('a field too many inside', { source: { url: 'https://a.example/1', page: 2 } }, ['/source/page']),
  declaring('a field of the answer', { standing: 'confirmed', version: 9 }, ['/standing', '/version']),
  declaring('a field to escape', { 'a/b~c': 1 }, ['/a~1b~0c'], 'unknown field'),
  ...amounts.map(([name, amountCents]) => declaring(name, { amountCents }, ['/amountCents'])),
  declaring('an amount beyond all numbers that are exact', { amountCents: 1e21 }, [
    '/amountCents',
    '/amountCents',
  ]),
  ...days.map(([name, effectiveOn]) => declaring(name, { effectiveOn }, ['/effectiveOn'], 'expected')),
  declaring('a kind of evidence with routes of its own', { kind: 'designation' }, ['/kind']),
  declaring(
    'a placement that says what an allocation does',
    { kind: 'placement', company: { siren: '200054807' } },
    ['/theme', '/amountCents'],
  ),
  declaring('a territory without its phase', { territory: '3208' }, ['/territory'], 'the number alone'),
  declaring('a commitment that is no slug', { commitment: 'Équité' }, ['/commitment'], 'lower-case'),
  declaring('a reference with a blank', { reference: 'BDT 1' }, ['/reference']),
  declaring('a source without scheme', { source: { url: 'example.org/a' } }, ['/source/url']),
  declaring('a script for a source', { source: { url: 'javascript:alert(1)' } }, ['/source/url']),
  declaring('a citation for evidence', { source: { citation: 'Press' } }, ['/source']),
  declaring(
    'a SIREN with a wrong check digit',
    { company: { siren: '200054808' } },
    ['/company/siren'],
    'Luhn',
  ),
  declaring('a visibility that there is not', { project: { text: 'A', visibility: 'all' } }, [
    '/project/visibility',
  ]),
  declaring('many mistakes at once', { amountCents: 0, theme: 7, effectiveOn: '2019-02-30', colour: 1 }, [
    '/effectiveOn',
    '/theme',
    '/amountCents',
    '/colour',
  ]),
  without('kind'),
  without('reference'),
  without('amountCents'),
  without('source'),
  {
    name: 'half a character in a title',
    ask: () => [
      'POST',
      '/v1/conventions',
      { as: 'delegation', body: convention('rider', { place: 'Ly\ud83don' }) },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['/place'],
  },
  {
    name: 'an obligation of no known kind',
    ask: () => [
      'POST',
      '/v1/commitments',
      { as: 'delegation', body: commitment('rider', { obligation: { kind: 'goodwill' } }) },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['/obligation/kind'],
  },
  {
    name: 'years that end before they begin',
    ask: () => [
      'POST',
      '/v1/commitments',
      {
        as: 'delegation',
        body: commitment('rider', { obligation: { ...engineering, years: { from: 2022, to: 2019 } } }),
      },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['/obligation/years/to'],
  },
  {
    name: 'a field in a body that has none',
    ask: () => [
      'POST',
      '/v1/commitments/bpifrance-vte/notice',
      { as: 'delegation', body: { why: 'silence' } },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['/why'],
  },
  {
    name: 'a word of another way to end a dispute',
    ask: ({ id }) => [
      'POST',
      `/v1/deliveries/${id}/resolve`,
      { as: 'delegation', body: { outcome: 'settled' } },
    ],
    status: 400,
    code: 'invalid-request',
    at: ['/outcome'],
  },
])
