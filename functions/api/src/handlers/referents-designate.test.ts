import { verifyStream } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { dumpOf } from '../testing/dump.ts'
import { dunkerque, fictionalPerson, lacq, promisor, proof, publicReason } from '../testing/evidence.ts'
import { designated, ended, placeOf } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const place = placeOf()
const stream = `delivery-${dunkerque}-${promisor}-referent`
const next = { ...fictionalPerson, name: 'Dominique Fictive', email: 'dominique.fictive@example.org' }

const read = async (params = place) =>
  (await register.accepted('getReferent', { params: { ...params }, as: params.operator })).body
const rated = async (id: string) =>
  (await register.accepted('rateCommitment', { params: { id }, query: { asOf: '2020-02-29' } })).body.rating
const placesOf = async (asOf: string) =>
  (await register.accepted('listReferents', { query: { territory: dunkerque, operator: promisor, asOf } }))
    .body.items

describe('designateReferent', () => {
  test('puts a person in a place where nobody is', async () => {
    const { status, etag, body } = await designated(register)
    expect([status, etag]).toEqual([200, '"1"'])
    expect(body).toMatchObject({
      kind: 'designation',
      id: `${dunkerque}-${promisor}-referent`,
      commitment: `${promisor}-single-referent`,
      alsoServes: [],
      promisor,
      territory: dunkerque,
      regions: ['region-32'],
      role: 'referent',
      effectiveOn: '2019-05-06',
      source: proof,
      standing: 'declared',
      tenures: [
        {
          contact: `${dunkerque}-${promisor}-referent-1`,
          from: '2019-05-06',
          until: null,
          standing: 'declared',
          attestations: [],
          ruling: null,
          retracted: null,
          person: { status: 'shown', visibility: 'parties', person: fictionalPerson },
        },
      ],
    })
    expect(await read()).toEqual(body)
    const delivery = await register.accepted('getDelivery', { params: { id: body.id }, as: promisor })
    expect(delivery.body).toEqual(body)
  })

  test('keeps a person who has no telephone', async () => {
    const { phone: _, ...person } = fictionalPerson
    const { body } = await designated(register, { person })
    expect(body.tenures[0]?.person).toMatchObject({ person: { ...person, phone: null } })
  })

  test('hands over in one step: not a day without anybody, nor one with two', async () => {
    await designated(register)
    const sent = { ifMatch: '"1"' }
    const { etag, body } = await designated(register, { person: next, effectiveOn: '2020-01-06' }, sent)
    expect(etag).toBe('"2"')
    expect(body.tenures).toMatchObject([
      { from: '2019-05-06', until: '2020-01-05', standing: 'declared' },
      { from: '2020-01-06', until: null, standing: 'declared', person: { person: next } },
    ])
    const contacts = []
    for (const asOf of ['2019-05-05', '2019-05-06', '2020-01-05', '2020-01-06', '2020-03-16']) {
      contacts.push((await placesOf(asOf)).map(({ vacant, contact }) => (vacant ? null : contact?.at(-1))))
    }
    expect(contacts).toEqual([[null], ['1'], ['1'], ['2'], ['2']])
    const { items } = (await register.accepted('listEvents', { params: { id: stream } })).body
    expect(items.map(({ event }) => event.type)).toEqual(['ReferentDesignated', 'ReferentHandedOver'])
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { length: 2 } })
  })

  test('asks a hand-over for the version that was seen, and that it still is the one', async () => {
    await designated(register)
    const handing = { person: next, effectiveOn: '2020-01-06' }
    await expect(designated(register, handing)).rejects.toThrow('"code":"precondition-required"')
    await designated(register, handing, { ifMatch: '"1"' })
    const third = { ...handing, effectiveOn: '2020-02-03' }
    await expect(designated(register, third, { ifMatch: '"1"' })).rejects.toThrow('"code":"stale-version"')
    expect((await designated(register, third, { ifMatch: '"2"' })).body.tenures).toHaveLength(3)
  })

  test('of two who hand over at the same time, one does', async () => {
    await designated(register)
    const handing = (name: string) =>
      designated(
        register,
        { person: { ...next, name }, effectiveOn: '2020-01-06' },
        { ifMatch: '"1"' },
      ).catch(String)
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map(handing))
    expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(1)
    expect(answers.filter((answer) => String(answer).includes('stale-version'))).toHaveLength(3)
    expect((await read()).tenures).toHaveLength(2)
  })

  test('what a territory said of one person stays with that one', async () => {
    const { body } = await designated(register)
    const word = { as: dunkerque, params: { id: body.id }, ifMatch: '"1"', body: {} } as const
    await register.accepted('confirmDelivery', word)
    const handing = { person: next, effectiveOn: '2020-01-06' }
    const handed = (await designated(register, handing, { ifMatch: '"2"' })).body
    expect(handed.tenures.map(({ standing }) => standing)).toEqual(['confirmed', 'declared'])
    expect([handed.standing, handed.attestations]).toEqual(['declared', []])
    expect((await placesOf('2019-12-31'))[0]?.standing).toBe('confirmed')
    expect((await placesOf('2020-01-31'))[0]?.standing).toBe('declared')
  })

  test('a place may be filled again after it ended, or after it was taken back', async () => {
    await designated(register)
    await ended(register, '2019-12-31')
    const again = (await designated(register, { person: next, effectiveOn: '2020-02-03' })).body
    expect(again.tenures).toMatchObject([{ until: '2019-12-31' }, { from: '2020-02-03', until: null }])
    expect((await placesOf('2020-01-15'))[0]?.vacant).toBe(true)
    const params = { id: again.id }
    await register.accepted('retractDelivery', { as: promisor, params, body: { reason: publicReason } })
    expect((await placesOf('2020-02-15'))[0]?.vacant).toBe(true)
    const third = (await designated(register, { effectiveOn: '2020-01-01' })).body
    expect(third.tenures.map(({ standing }) => standing)).toEqual(['declared', 'retracted', 'declared'])
    expect((await placesOf('2020-02-15'))[0]).toMatchObject({ vacant: false, since: '2020-01-01' })
  })

  test('an operator fills several roles in a territory, each a place of its own', async () => {
    const operator = 'business-france'
    const coach = placeOf({ operator, role: 'international-coach' })
    await designated(register, {}, { place: placeOf({ operator }) })
    await designated(register, { commitment: `${operator}-international-coach` }, { place: coach })
    const query = { territory: dunkerque, operator }
    const { items } = (await register.accepted('listReferents', { query })).body
    expect(items).toMatchObject([
      { role: 'international-coach', vacant: false },
      { role: 'referent', vacant: false },
    ])
  })

  test('one person serves two promises, and both are rated by the designation', async () => {
    const operator = 'pole-emploi'
    const [adviser, single] = ['pole-emploi-single-adviser', 'pole-emploi-single-referent']
    const places = { place: placeOf({ operator }) }
    const both = { commitment: adviser, alsoServes: [single] }
    const { body } = await designated(register, both, places)
    expect(body).toMatchObject(both)
    for (const id of [adviser, single]) expect((await rated(id)).counts?.headline).toBe(1)
    const word = {
      as: dunkerque,
      params: { id: body.id },
      ifMatch: '"1"',
      body: { reason: publicReason },
    } as const
    await register.accepted('disputeDelivery', word)
    for (const id of [adviser, single]) {
      expect((await rated(id)).counts).toMatchObject({ declared: 1, disputed: 1, headline: 0 })
    }
    const query = { territory: dunkerque, operator }
    const { items } = (await register.accepted('listReferents', { query })).body
    expect(items).toMatchObject([{ commitments: [adviser, single], standing: 'disputed' }])
    // The next one serves one of them only: the other promise loses its territory.
    await designated(
      register,
      { commitment: adviser, effectiveOn: '2020-01-06' },
      { ...places, ifMatch: '"2"' },
    )
    expect((await rated(adviser)).counts?.headline).toBe(1)
    expect((await rated(single)).counts?.headline).toBe(0)
  })

  test('sent again, it is answered again with the person, and doubles nothing', async () => {
    const sent = { idempotencyKey: 'once' }
    const first = await designated(register, {}, sent)
    await designated(register, { person: next, effectiveOn: '2020-01-06' }, { ifMatch: '"1"' })
    const dump = await dumpOf(register.register)
    const again = await designated(register, {}, sent)
    expect(again.body).toEqual(first.body)
    expect(again.body.tenures[0]?.person).toMatchObject({ status: 'shown', person: fictionalPerson })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await dumpOf(register.register)).toBe(dump)
    await expect(designated(register, { person: next }, sent)).rejects.toThrow('idempotency-key-reused')
  })
})

describe('endReferent', () => {
  test('names the last day; the day after, nobody is in place', async () => {
    await designated(register)
    const { etag, body } = await ended(register, '2020-01-31')
    expect(etag).toBe('"2"')
    expect(body.tenures).toMatchObject([{ from: '2019-05-06', until: '2020-01-31' }])
    expect((await placesOf('2020-01-31'))[0]?.vacant).toBe(false)
    expect((await placesOf('2020-02-01'))[0]).toMatchObject({
      vacant: true,
      delivery: body.id,
      contact: null,
      person: null,
    })
    expect((await rated(`${promisor}-single-referent`)).counts?.headline).toBe(0)
  })

  test('may end on the day it began', async () => {
    await designated(register, {}, { place: placeOf({ territory: lacq }) })
    const { body } = await ended(register, '2019-05-06', placeOf({ territory: lacq }))
    expect(body.tenures).toMatchObject([{ from: '2019-05-06', until: '2019-05-06' }])
  })
})
