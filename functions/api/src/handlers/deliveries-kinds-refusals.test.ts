import type { PartyId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { vte } from '../testing/every-kind.ts'
import { dunkerque, equity, lacq, promisor, publicReason } from '../testing/evidence.ts'
import { diagnosis, enrolment, fundingAccess, placement } from '../testing/kinds.ts'
import { refusedUnchanged } from '../testing/refused-unchanged.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Declaring = typeof placement
type Changes = Readonly<Record<string, unknown>>

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const declare = async (sent: ReturnType<Declaring>) => (await register.accepted('declareDelivery', sent)).body
const refused = (sent: ReturnType<Declaring>) => refusedUnchanged(register, 'declareDelivery', sent)
const retract = (id: string, as: PartyId) =>
  register.accepted('retractDelivery', { as, params: { id }, body: { reason: publicReason } })
const alreadyCounted = async (sent: ReturnType<Declaring>) => {
  expect(await refused(sent)).toMatchObject({ status: 409, code: 'already-counted' })
  const { problem } = await register.refused('declareDelivery', sent)
  return [problem.errors?.[0]?.pointer, problem.details]
}

const kinds: readonly (readonly [kind: string, declaring: Declaring])[] = [
  ['placement', placement],
  ['enrolment', enrolment],
  ['diagnosis', diagnosis],
]

describe.each(kinds)('a declaration of the kind %s', (_, declaring) => {
  test.each<[string, Changes, string, string]>([
    ['a commitment that is not there', { commitment: 'none' }, 'unknown-commitment', '/commitment'],
    ['a territory that is not there', { territory: 'ti1-9999' }, 'unknown-territory', '/territory'],
    ['a territory of the other phase', { territory: 'ti2-3201' }, 'wrong-phase', '/territory'],
    [
      'a territory not in the programme yet',
      { territory: 'ti1-5311', effectiveOn: '2019-04-01' },
      'territory-not-in-force',
      '/territory',
    ],
    ['a day to come', { effectiveOn: '2020-03-17' }, 'effective-in-future', '/effectiveOn'],
    ['a day before the promise', { effectiveOn: '2019-03-04' }, 'effective-before-promise', '/effectiveOn'],
  ])('refuses %s', async (_why, changes, code, at) => {
    expect(await refused(declaring(changes))).toEqual({ status: 422, code, at: [at] })
  })

  test('refuses a reference that was used', async () => {
    await declare(declaring({ reference: 'USED' }))
    const elsewhere = { territory: lacq, effectiveOn: '2019-10-14' }
    expect(await refused(declaring({ reference: 'USED', ...elsewhere }))).toEqual({
      status: 409,
      code: 'reference-used',
      at: ['/reference'],
    })
  })

  test('is for the promisor alone, while the account is open', async () => {
    const sent = declaring()
    expect(await refused({ ...sent, as: promisor })).toEqual({
      status: 403,
      code: 'not-the-promisor',
      at: [],
    })
    const forbidden = { ...sent, as: dunkerque as PartyId }
    expect(await refusedUnchanged(register, 'declareDelivery', forbidden)).toMatchObject({ status: 403 })
    const { commitment } = sent.body as unknown as { readonly commitment: string }
    await register.accepted('closeCommitment', { as: sent.as, params: { id: commitment } })
    expect(await refused(declaring())).toEqual({ status: 409, code: 'commitment-closed', at: [] })
  })
})

describe('a commitment to something else', () => {
  test.each<[string, ReturnType<Declaring>, string, string]>([
    [
      'a placement for an envelope',
      { ...placement({ commitment: equity }), as: promisor },
      'wrong-obligation',
      '/commitment',
    ],
    ['an enrolment for placements', enrolment({ commitment: vte }), 'wrong-unit', '/kind'],
    [
      'a placement for what cannot be counted',
      placement({ commitment: 'bpifrance-offer-of-services' }),
      'wrong-obligation',
      '/commitment',
    ],
    [
      'a diagnosis for advisers',
      diagnosis({ commitment: 'pole-emploi-single-adviser' }),
      'wrong-unit',
      '/kind',
    ],
    [
      'a diagnosis for what cannot be counted',
      diagnosis({ commitment: 'pole-emploi-industrial-expertise' }),
      'wrong-obligation',
      '/commitment',
    ],
  ])('%s', async (_, sent, code, at) => {
    expect(await refused(sent)).toEqual({ status: 422, code, at: [at] })
  })

  test('a placement may stand for the promise that says no number', async () => {
    expect(await declare(placement({ commitment: fundingAccess }))).toMatchObject({ kind: 'placement' })
  })
})

describe('nothing is counted twice', () => {
  test.each([placement, enrolment])('a company once a month: the holder is named', async (declaring) => {
    const { id } = await declare(declaring())
    const again = declaring({ effectiveOn: '2019-09-30', territory: lacq })
    expect(await alreadyCounted(again)).toEqual(['/company', { delivery: id }])
    await declare(declaring({ effectiveOn: '2019-10-01' }))
    await declare(declaring({ company: { siren: '123456782' } }))
  })

  test('unless it is said which person', async () => {
    await declare(placement())
    const second = await declare(placement({ nth: 2 }))
    expect(second).toMatchObject({ nth: 2 })
    expect(await alreadyCounted(placement({ nth: 2 }))).toEqual(['/company', { delivery: second.id }])
    // An enrolment of the same company in the same month is another thing.
    await declare(enrolment())
  })

  test.each([placement, enrolment])('until it is taken back, by whoever did so', async (declaring) => {
    const { id } = await declare(declaring())
    await retract(id, 'bpifrance')
    const again = await declare(declaring())
    const params = { id: again.id }
    await register.accepted('disputeDelivery', {
      as: dunkerque,
      params,
      ifMatch: '"1"',
      body: { reason: publicReason },
    })
    const ruling = { outcome: 'falls', reason: publicReason }
    await register.accepted('resolveDispute', { as: 'delegation', params, body: ruling })
    await declare(declaring())
  })

  test('a diagnosis once for a territory and a period', async () => {
    const { id } = await declare(diagnosis())
    expect(await alreadyCounted(diagnosis({ effectiveOn: '2019-10-14' }))).toEqual([
      '/period',
      { delivery: id },
    ])
    await declare(diagnosis({ period: '2020' }))
    await declare(diagnosis({ territory: lacq }))
    await retract(id, 'pole-emploi')
    await declare(diagnosis())
  })

  test('under concurrency too: of six who count one person, one does', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => register.call('declareDelivery', placement())),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
  })

  test('what moves money, or is selected, is not done to them', async () => {
    const { id } = await declare(diagnosis())
    const movement = { amountCents: 1, effectiveOn: '2019-10-14', source: { url: 'https://example.org/1' } }
    const { amountCents: _, ...support } = movement
    for (const [operation, body] of [
      ['recordPayment', movement],
      ['recordRelease', movement],
      ['recordSupport', support],
    ] as const) {
      const sent = { as: 'pole-emploi', params: { id }, body } as const
      expect(await refusedUnchanged(register, operation, sent)).toEqual({
        status: 409,
        code: 'wrong-delivery',
        at: [],
      })
    }
  })
})
