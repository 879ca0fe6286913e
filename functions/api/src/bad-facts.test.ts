import {
  allocation,
  commitment,
  convention,
  equity,
  otherOperator,
  promisor,
  proof,
  publicReason,
} from './testing/evidence.ts'
import { type Held, type Row, refusalTable } from './testing/refusal-table.ts'

type Expected = Pick<Row, 'status' | 'code' | 'at'>

const declaring = (
  name: string,
  changes: (held: Held) => Readonly<Record<string, unknown>>,
  expected: Expected,
): Row => ({
  name,
  ask: (held) => ['POST', '/v1/deliveries', { as: promisor, body: allocation(changes(held)) }],
  ...expected,
})
const unprocessable = (code: Row['code'], at: string): Expected => ({ status: 422, code, at: [at] })
const conflicting = (code: Row['code'], ...at: readonly string[]): Expected => ({ status: 409, code, at })

refusalTable([
  declaring(
    'an unknown territory',
    () => ({ territory: 'ti1-9999' }),
    unprocessable('unknown-territory', '/territory'),
  ),
  declaring(
    'a territory of the wrong phase',
    () => ({ territory: 'ti2-3201' }),
    unprocessable('wrong-phase', '/territory'),
  ),
  declaring(
    'an unknown commitment',
    () => ({ commitment: 'none' }),
    unprocessable('unknown-commitment', '/commitment'),
  ),
  declaring('an unknown theme', () => ({ theme: 'tourism' }), unprocessable('unknown-theme', '/theme')),
  declaring(
    'a day to come',
    () => ({ effectiveOn: '2020-03-17' }),
    unprocessable('effective-in-future', '/effectiveOn'),
  ),
  declaring(
    'a day before the promise',
    () => ({ effectiveOn: '2019-03-04' }),
    unprocessable('effective-before-promise', '/effectiveOn'),
  ),
  declaring(
    'a used reference',
    ({ reference }) => ({ reference }),
    conflicting('reference-used', '/reference'),
  ),
  declaring(
    'more than there is room for',
    () => ({ amountCents: 110_000_000_00 }),
    conflicting('limit-passed', '/amountCents'),
  ),
  {
    name: 'the promise of another operator',
    ask: () => ['POST', '/v1/deliveries', { as: otherOperator, body: allocation() }],
    status: 403,
    code: 'not-the-promisor',
    at: [],
  },
  {
    name: 'a payment of more than remains',
    ask: ({ id }) => [
      'POST',
      `/v1/deliveries/${id}/payments`,
      { as: promisor, body: { amountCents: 1_000_01, effectiveOn: '2019-06-03', source: proof } },
    ],
    ...conflicting('remainder-passed', '/amountCents'),
  },
  {
    name: 'a dispute that there is not',
    ask: ({ id }) => [
      'POST',
      `/v1/deliveries/${id}/resolve`,
      { as: 'delegation', body: { outcome: 'falls', reason: publicReason } },
    ],
    ...conflicting('not-disputed'),
  },
  {
    name: 'an identity that is taken',
    ask: () => ['POST', '/v1/conventions', { as: 'delegation', body: convention('bpifrance-2019') }],
    ...conflicting('already-registered', '/id'),
  },
  {
    name: 'a commitment in no convention',
    ask: () => [
      'POST',
      '/v1/commitments',
      { as: 'delegation', body: commitment('rider', { convention: 'none' }) },
    ],
    ...unprocessable('unknown-convention', '/convention'),
  },
  {
    name: 'a closure without notice',
    ask: () => ['POST', `/v1/commitments/${equity}/close`, { as: 'delegation', body: {} }],
    ...conflicting('notice-missing'),
  },
])
