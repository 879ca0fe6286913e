import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { Key } from '../access/key.ts'
import { Actor } from '../act.ts'
import { Claim } from '../claim/claim.ts'
import { Commitment } from '../commitment/commitment.ts'
import { Obligation } from '../commitment/obligation.ts'
import { Convention } from '../convention/convention.ts'
import { Delivery } from '../delivery/delivery.ts'
import { Balance, BalanceId } from '../ledger/ledger.ts'
import { ClaimEntry } from '../ledger/sheet.ts'
import { Count, Money } from '../quantity.ts'
import { Request } from '../request/request.ts'
import { ErasableText, SealedText, seal } from '../sealed-text.ts'
import { Evidence, Source } from '../source.ts'
import { actOf } from '../testing/acts.ts'
import { claimOf, lineOf, published, replacedOn, withdrawnOn } from '../testing/claim-examples.ts'
import {
  amended,
  closed,
  commitmentOf,
  convention,
  envelope,
  noticed,
  registered,
  volume,
  withdrawn,
} from '../testing/commitment-examples.ts'
import {
  confirmed,
  corrected,
  declared,
  deliveryOf,
  disputed,
  lifted,
  paid,
  reason,
  released,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import {
  about,
  deselected,
  designated,
  diagnosed,
  erased,
  evidenceOf,
  handedOver,
  placed,
  selected,
  supported,
  tenureEnded,
  tierChanged,
} from '../testing/place-examples.ts'
import {
  accepted,
  acknowledged,
  declined,
  linked,
  requestOf,
  submitted,
  takenBack,
} from '../testing/request-examples.ts'
import { recordAll } from '../testing/specification.ts'
import { RecordedEvent, RegisterEvent } from './recorded-event.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every way to put one more field into a value, however deep. */
const withOneMoreField = (value: unknown): unknown[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => withOneMoreField(item).map((changed) => value.with(at, changed)))
  }
  if (!isObject(value)) return []
  const deeper = Object.entries(value).flatMap(([field, inner]) =>
    withOneMoreField(inner).map((changed) => ({ ...value, [field]: changed })),
  )
  const inherited: unknown = JSON.parse(`{"__proto__":1,${JSON.stringify(value).slice(1)}`)
  return [{ ...value, surplus: 1 }, inherited, ...deeper]
}

const digest = 'ab'.repeat(32)
const id = '01JD3Z7V4QK8M2N5P6R7S8T9VX'
const issued = { id, party: 'bpifrance', role: 'writer', digest } as const
const act = actOf('delegation')
const cohort: Obligation = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2022 },
}

const happenings = [
  { event: { type: 'ConventionRegistered', convention }, act },
  registered(),
  amended(cohort, '2020-01-01'),
  noticed('2020-01-01'),
  closed('2020-01-01'),
  withdrawn('2020-01-01'),
  declared(),
  paid(1),
  released(1),
  corrected(1),
  retracted(),
  confirmed(territory, 1),
  disputed(territory, 1),
  lifted(territory),
  ruled('stands'),
  about(1, ruled('stands')),
  placed(),
  diagnosed(),
  designated(),
  handedOver('2020-01-06'),
  tenureEnded('2020-02-01'),
  erased(),
  selected('reinforced'),
  tierChanged(null),
  supported(),
  deselected(),
  published(),
  withdrawnOn('2020-01-01'),
  replacedOn('2020-01-01'),
  submitted(),
  acknowledged('2020-06-20'),
  accepted('2020-07-15'),
  declined('2020-07-15'),
  takenBack('2020-07-15'),
  linked(),
  { event: { type: 'KeyIssued', ...issued }, act },
  { event: { type: 'KeyRevoked' }, act },
] as const

const fullDelivery = deliveryOf(
  declared(),
  paid(1),
  released(1),
  disputed(territory, 1),
  ruled('stands'),
  confirmed(territory, 1),
  retracted(),
)
const fullClaim = claimOf(
  published({ figure: { kind: 'count', of: 'project', count: 474, approximate: false } }),
  withdrawnOn('2020-01-01'),
  replacedOn('2020-01-01'),
)
const fullCommitment = commitmentOf(registered(), noticed('2020-01-01'), closed('2020-07-01'))

const samples: readonly { name: string; schema: z.ZodType; value: unknown }[] = [
  ...recordAll('key-any', happenings).map((value) => ({
    name: `recorded ${value.event.type}`,
    schema: RecordedEvent(),
    value,
  })),
  { name: 'convention', schema: Convention(), value: convention },
  { name: 'commitment', schema: Commitment(), value: fullCommitment },
  {
    name: 'withdrawn commitment',
    schema: Commitment(),
    value: commitmentOf(registered(), withdrawn('2020-01-01')),
  },
  { name: 'delivery', schema: Delivery(), value: fullDelivery },
  ...[
    evidenceOf('placement', placed()),
    evidenceOf('diagnosis', diagnosed()),
    evidenceOf(
      'designation',
      designated(),
      disputed(territory, 1),
      ruled('falls'),
      designated('2019-06-03', 2),
      disputed(territory, 4),
      handedOver('2020-01-06', 3),
      tenureEnded('2020-02-01'),
    ),
    evidenceOf('selection', selected('reinforced'), supported(), deselected('2019-12-01')),
  ].map((value) => ({ name: `delivery of the kind ${value.kind}`, schema: Delivery(), value })),
  {
    name: 'delivery of a named project',
    schema: Delivery(),
    value: { ...fullDelivery, project: seal(reason), company: seal(reason) },
  },
  { name: 'claim', schema: Claim(), value: fullClaim },
  { name: 'claim on a sheet', schema: ClaimEntry(), value: lineOf(published(), withdrawnOn('2020-01-01')) },
  {
    name: 'accepted request',
    schema: Request(),
    value: requestOf(submitted(), accepted('2020-07-15'), linked()),
  },
  { name: 'declined request', schema: Request(), value: requestOf(submitted(), declined('2020-07-15')) },
  { name: 'withdrawn request', schema: Request(), value: requestOf(submitted(), takenBack('2020-07-15')) },
  {
    name: 'key',
    schema: Key(),
    value: { ...issued, issuedAt: act.recordedAt, revokedAt: act.recordedAt },
  },
  ...[
    envelope,
    volume,
    cohort,
    { kind: 'coverage', of: 'referent', due: '2019-22' },
    { kind: 'unquantified', reason: 'no-target' },
  ].map((value) => ({ name: `${value.kind} obligation`, schema: Obligation(), value })),
  {
    name: 'balance',
    schema: Balance(),
    value: { commitment: 'bdt-equity', year: 2020, tier: null, unit: 'cents', limit: 1, used: 0, open: true },
  },
  {
    name: 'identity of a balance',
    schema: BalanceId(),
    value: { commitment: 'bdt-equity', year: 2020, tier: null },
  },
  { name: 'actor', schema: Actor(), value: act.by },
  { name: 'address', schema: Evidence(), value: { url: 'https://example.org/', locator: 'p. 4' } },
  { name: 'document', schema: Evidence(), value: { sha256: digest } },
  { name: 'citation', schema: Source(), value: { citation: 'Bilan 2020' } },
  { name: 'sealed text', schema: SealedText(), value: seal(reason) },
  { name: 'erasable text', schema: ErasableText(), value: { text: 'été', salt: '00' } },
  { name: 'amount', schema: Money(), value: { amountCents: 1, approximate: true } },
  { name: 'count', schema: Count(), value: { count: 1, approximate: true } },
]

describe.each(samples)('a $name', ({ schema, value }) => {
  it('outlives being written and read', () =>
    expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value))

  it('has no field more, however deep', () => {
    const changed = withOneMoreField(value)
    expect(changed.length).toBeGreaterThan(1)
    expect(changed.filter((more) => schema.safeParse(more).success)).toEqual([])
  })

  it('has no field less', () => {
    const fields = isObject(value) ? Object.keys(value) : []
    const without = fields
      .filter((field) => field !== 'locator')
      .map((field) =>
        Object.fromEntries(Object.entries(value as object).filter(([other]) => other !== field)),
      )
    expect(without.filter((less) => schema.safeParse(less).success)).toEqual([])
  })
})

it('every event of the register is among the samples', () => {
  const types = RegisterEvent().options.map(({ shape }) => shape.type.value)
  expect(new Set(happenings.map(({ event }) => event.type))).toEqual(new Set(types))
})
