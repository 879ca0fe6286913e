import { type RecordedEvent, verifyStream } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { priority } from '../testing/every-kind.ts'
import {
  allocation,
  designation,
  dunkerque,
  hautsDeFrance,
  proof,
  publicReason,
} from '../testing/evidence.ts'
import { selected, selecting } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const operator = 'pole-emploi'
const adviser = 'pole-emploi-single-adviser'
const single = 'pole-emploi-single-referent'
const params = { territory: dunkerque, operator, role: 'referent' }
const id = `${dunkerque}-${operator}-referent`
const first = `${id}-1`

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
  register.clock.set('2023-03-15T09:30:00.000Z')
})

/** Designates somebody, or hands over to somebody. */
const designated = async (effectiveOn: string, alsoServes: readonly string[] = [], ifMatch?: string) =>
  register.accepted('designateReferent', {
    as: operator,
    params,
    body: designation({ commitment: adviser, alsoServes, effectiveOn }),
    ...(ifMatch && { ifMatch }),
  })
const handed = async (firstServes: readonly string[] = [], nextServes: readonly string[] = []) => {
  const { etag } = await designated('2019-05-06', firstServes)
  return designated('2023-01-02', nextServes, etag)
}
const coverageOf = async (commitment: string, asOf = '2023-01-31') => {
  const { rating } = (
    await register.accepted('rateCommitment', { params: { id: commitment }, query: { asOf } })
  ).body
  return [rating.counts?.declared, rating.counts?.disputed, rating.counts?.confirmed]
}
const placeOn = async (asOf: string) => {
  const query = { territory: dunkerque, operator, role: 'referent', asOf }
  return (await register.accepted('listReferents', { query })).body.items[0]
}
const disputed = async (contact: string | undefined, ifMatch: string) =>
  register.accepted('disputeDelivery', {
    as: dunkerque,
    params: { id },
    ifMatch,
    body: { contact, reason: publicReason },
  })

describe('a hand-over leaves the past of each commitment as it was', () => {
  test('where the next one serves less, and the account was closed in between', async () => {
    const { etag } = await designated('2019-05-06', [single])
    await register.accepted('closeCommitment', {
      as: operator,
      params: { id: single },
      ifMatch: '"1"',
      body: {},
    })
    const before = await coverageOf(single)
    expect(before).toEqual([1, 0, 0])
    register.clock.set('2023-05-15T09:30:00.000Z')
    await designated('2023-05-02', [], etag)
    expect(await coverageOf(single)).toEqual(before)
    expect(await placeOn('2023-05-01')).toMatchObject({ contact: first, commitments: [adviser, single] })
    expect(await placeOn('2023-05-02')).toMatchObject({ contact: `${id}-2`, commitments: [adviser] })
    const third = { commitment: adviser, alsoServes: [single], effectiveOn: '2023-05-08' }
    const refused = await register.call('designateReferent', {
      as: operator,
      params,
      ifMatch: '"2"',
      body: designation(third),
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'commitment-closed' } })
  })

  test('where the next one serves more', async () => {
    await handed([], [single])
    expect(await coverageOf(single, '2022-12-31')).toEqual([0, 0, 0])
    expect(await placeOn('2022-12-31')).toMatchObject({ commitments: [adviser] })
    expect(await placeOn('2023-01-31')).toMatchObject({ commitments: [adviser, single] })
  })

  test('and shows what each served, and its proof', async () => {
    const { body } = await handed([single])
    expect(body).toMatchObject({ commitment: adviser, alsoServes: [] })
    expect(body.tenures).toMatchObject([
      { contact: first, commitment: adviser, alsoServes: [single], until: '2023-01-01', source: proof },
      { contact: `${id}-2`, commitment: adviser, alsoServes: [], until: null, source: proof },
    ])
  })
})

describe('what is said of a past tenure', () => {
  test('names its contact, and is shown with it alone', async () => {
    const { etag } = await handed()
    const { body } = await disputed(first, etag)
    expect([body.standing, 'tenures' in body && body.tenures]).toMatchObject([
      'declared',
      [
        { standing: 'disputed', attestations: [{ party: dunkerque, seen: 2, reason: { status: 'shown' } }] },
        { standing: 'declared', attestations: [] },
      ],
    ])
    expect(await placeOn('2022-12-31')).toMatchObject({ contact: first, standing: 'disputed' })
    expect(await placeOn('2023-01-31')).toMatchObject({ standing: 'declared' })
    expect(await coverageOf(adviser, '2022-12-31')).toEqual([1, 1, 0])
  })

  test('is of the last one where none is named', async () => {
    const { etag } = await handed()
    const { body } = await disputed(undefined, etag)
    expect(body).toMatchObject({
      standing: 'disputed',
      tenures: [{ standing: 'declared' }, { standing: 'disputed' }],
    })
  })

  test('may be that it is true', async () => {
    const { etag } = await handed()
    const { body } = await register.accepted('confirmDelivery', {
      as: hautsDeFrance,
      params: { id },
      ifMatch: etag,
      body: { contact: first },
    })
    expect(body).toMatchObject({ tenures: [{ standing: 'confirmed' }, { standing: 'declared' }] })
    expect(await coverageOf(adviser, '2022-12-31')).toEqual([1, 0, 1])
  })

  test('is lifted or ruled on after a hand-over too', async () => {
    await designated('2019-05-06')
    const { etag } = await disputed(undefined, '"1"')
    await designated('2023-01-02', [], etag)
    const word = { as: dunkerque, params: { id }, body: { outcome: 'lifted' } } as const
    expect((await register.call('resolveDispute', word)).body).toMatchObject({ code: 'not-disputed' })
    const lifted = await register.accepted('resolveDispute', {
      ...word,
      body: { outcome: 'lifted', contact: first },
    })
    expect(lifted.body).toMatchObject({ tenures: [{ standing: 'declared' }, { standing: 'declared' }] })
    await disputed(first, lifted.etag)
    const ruled = await register.accepted('resolveDispute', {
      as: 'delegation',
      params: { id },
      body: { outcome: 'stands', contact: first, reason: publicReason },
    })
    expect(ruled.body).toMatchObject({
      ruling: null,
      tenures: [{ standing: 'declared', ruling: { outcome: 'stands', reason: { status: 'shown' } } }, {}],
    })
  })

  test.each(['ruled to fall', 'taken back'])('counts no more on its days where it was %s', async (how) => {
    const { etag } = await handed([single])
    await disputed(first, etag)
    const said = { contact: first, reason: publicReason }
    const { body } =
      how === 'taken back'
        ? await register.accepted('retractDelivery', { as: operator, params: { id }, body: said })
        : await register.accepted('resolveDispute', {
            as: 'delegation',
            params: { id },
            body: { outcome: 'falls', ...said },
          })
    expect(body).toMatchObject({
      standing: 'declared',
      retracted: null,
      tenures: [
        { standing: 'retracted', retracted: { reason: { status: 'shown' } } },
        { standing: 'declared' },
      ],
    })
    expect(await placeOn('2022-12-31')).toMatchObject({ vacant: true })
    expect(await placeOn('2023-01-02')).toMatchObject({ vacant: false, contact: `${id}-2` })
    expect(await coverageOf(single)).toEqual([0, 0, 0])
    expect(await coverageOf(adviser, '2022-12-31')).toEqual([0, 0, 0])
  })

  test('names somebody who was in the place', async () => {
    const { etag } = await handed()
    const word = { as: dunkerque, params: { id }, ifMatch: etag } as const
    for (const contact of [`${id}-3`, `${dunkerque}-bpifrance-referent-1`]) {
      const body = { contact, reason: publicReason }
      const refused = await register.call('disputeDelivery', { ...word, body })
      expect(refused).toMatchObject({
        status: 422,
        body: {
          code: 'unknown-tenure',
          errors: [{ pointer: '/contact' }],
          details: { known: [first, `${id}-2`] },
        },
      })
    }
    const nameless = { contact: 'Camille', reason: publicReason }
    const malformed = await register.call('disputeDelivery', { ...word, body: nameless })
    expect(malformed).toMatchObject({ status: 400, body: { errors: [{ pointer: '/contact' }] } })
    const declared = await register.accepted('declareDelivery', {
      as: 'banque-des-territoires',
      body: allocation(),
    })
    const money = await register.call('retractDelivery', {
      as: 'banque-des-territoires',
      params: { id: declared.body.id },
      body: { contact: first, reason: publicReason },
    })
    expect(money).toMatchObject({ status: 422, body: { code: 'unknown-tenure', details: { known: [] } } })
  })

  test('is in the log with the number of its contact', async () => {
    const { etag } = await handed()
    await disputed(first, etag)
    const { items } = (await register.accepted('listEvents', { params: { id: `delivery-${id}` } })).body
    expect(items.at(-1)?.event).toMatchObject({ type: 'DeliveryDisputed', contact: 1, seen: 2 })
    expect(verifyStream(items as readonly RecordedEvent[]).ok).toBe(true)
  })
})

test('a dispute of support outlives a change of tier, and another one back', async () => {
  const inTier = async (tier: 'reinforced' | null, ifMatch?: string) =>
    register.accepted('selectTerritory', { ...selecting(dunkerque, { tier }), ...(ifMatch && { ifMatch }) })
  const selection = { params: { id: (await inTier(null)).body.id } }
  const { etag } = await register.accepted('recordSupport', {
    ...selection,
    as: 'business-france',
    body: { effectiveOn: '2019-11-04', source: proof },
  })
  const word = { ...selection, as: dunkerque, ifMatch: etag, body: { reason: publicReason } } as const
  const disputing = await register.accepted('disputeDelivery', word)
  const up = await inTier('reinforced', disputing.etag)
  const down = await inTier(null, up.etag)
  expect([disputing, up, down].map(({ body }) => body.standing)).toEqual(['disputed', 'disputed', 'disputed'])
  const cohort = { params: { commitment: priority, year: 2019 } }
  expect((await register.accepted('getCohort', cohort)).body.territories).toMatchObject([
    { selected: { standing: 'disputed' }, supported: { standing: 'disputed' } },
  ])
})

test('a dispute that is lifted after a change of tier is lifted for the days before it too', async () => {
  const { body, etag } = await selected(register, dunkerque)
  const word = { as: dunkerque, params: { id: body.id } } as const
  const saying = { ...word, ifMatch: etag, body: { reason: publicReason } }
  const disputing = await register.accepted('disputeDelivery', saying)
  const up = selecting(dunkerque, { tier: 'reinforced', effectiveOn: '2019-09-02' })
  const changed = await register.accepted('selectTerritory', { ...up, ifMatch: disputing.etag })
  const standingOn = async (asOf: string) => {
    const asked = { params: { commitment: priority, year: 2019 }, query: { asOf } }
    return (await register.accepted('getCohort', asked)).body.territories.map((one) => one.selected.standing)
  }
  expect(changed.body.past).toMatchObject([{ until: '2019-09-01', selected: { standing: 'disputed' } }])
  expect([await standingOn('2019-09-01'), await standingOn('2019-09-02')]).toEqual([
    ['disputed'],
    ['disputed'],
  ])
  const lifted = await register.accepted('resolveDispute', { ...word, body: { outcome: 'lifted' } })
  expect(lifted.body).toMatchObject({ past: [{ selected: { standing: 'declared' } }] })
  expect([await standingOn('2019-09-01'), await standingOn('2019-09-02')]).toEqual([
    ['declared'],
    ['declared'],
  ])
})
