import { verifyStream } from '@parole/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpOf } from '../testing/dump.ts'
import { dunkerque, hautsDeFrance, promisor, publicReason } from '../testing/evidence.ts'
import { designated, ended, placeOf } from '../testing/places.ts'
import { type RawStore, rawStores } from '../testing/raw-stores.ts'
import { refusedUnchanged } from '../testing/refused-unchanged.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

/** Fictional, of letters that compression finds nothing to shorten in. */
const personOf = (name: string) => ({
  name: `Fictive ${name}`,
  email: `${name}@example.org`,
  phone: `+33 ${name.charCodeAt(0)}1 58 27 96 03`,
  organisation: `Office ${name.split('').reverse().join('')}`,
})
const past = personOf('Qx7vKp2mZr9L')
const present = personOf('Wb5nTf8sGc3D')
const params = { ...placeOf() }
const place = `${dunkerque}-${promisor}-referent`
const deliveryParams = { id: place }

const ratedAt = { asOf: '2020-02-29' }
const scopes = ['national', hautsDeFrance, dunkerque, `operator-${promisor}`]

describe.each(rawStores)('eraseContact, %s', (_, openStore) => {
  let raw: RawStore
  let register: TestRegister
  const traces = async (person: typeof past) => {
    const stored = (await raw.bytes(register.register)) + (await dumpOf(register.register))
    return Object.values(person).filter((text) => stored.includes(text))
  }
  const replays = async () => {
    const handing = { person: present, effectiveOn: '2020-01-06' }
    return [
      await designated(register, { person: past }, { idempotencyKey: 'first' }),
      await designated(register, handing, { idempotencyKey: 'second', ifMatch: '"2"' }),
    ]
  }
  const figures = async () => {
    const id = `${promisor}-single-referent`
    const rating = await register.accepted('rateCommitment', { params: { id }, query: ratedAt })
    const boards = scopes.map((scope) =>
      register.accepted('getScoreboard', { params: { scope }, query: ratedAt }),
    )
    const series = await register.accepted('getScoreboardSeries', {
      params: { scope: dunkerque },
      query: ratedAt,
    })
    return [rating, series, ...(await Promise.all(boards))].map(({ body }) => body)
  }
  const erase = (contact: number) =>
    register.accepted('eraseContact', { as: 'delegation', params: { id: `${place}-${contact}` } })

  let before: Awaited<ReturnType<typeof figures>>
  let digest: string
  let salt: string
  beforeAll(async () => {
    raw = await openStore()
    register = await openTestRegister({ store: raw.store })
    const [tenure] = (await designated(register, { person: past }, { idempotencyKey: 'first' })).body.tenures
    digest = tenure?.person.digest ?? ''
    salt = tenure?.person.status === 'shown' ? tenure.person.salt : ''
    const word = {
      as: dunkerque,
      params: deliveryParams,
      ifMatch: '"1"',
      body: { reason: publicReason },
    } as const
    await register.accepted('confirmDelivery', word)
    await designated(
      register,
      { person: present, effectiveOn: '2020-01-06' },
      { idempotencyKey: 'second', ifMatch: '"2"' },
    )
    before = await figures()
    expect(await traces(past)).toEqual(Object.values(past))
  }, 60_000)
  afterAll(async () => {
    await register.register.close?.()
    await raw.remove()
  })

  test('takes a past person’s data, and the present one stays', async () => {
    const { status, etag, body } = await erase(1)
    expect([status, etag]).toEqual([200, '"4"'])
    // The delegation sees persons: this one is gone for it too, and the digest stands.
    expect(body.tenures).toMatchObject([
      {
        contact: `${place}-1`,
        from: '2019-05-06',
        standing: 'confirmed',
        person: { status: 'erased', digest },
      },
      { contact: `${place}-2`, person: { status: 'shown', person: present } },
    ])
  })

  test('leaves no trace of the person in the store, nor the salt that would prove a guess', async () => {
    expect(await traces(past)).toEqual([])
    expect((await raw.bytes(register.register)).includes(salt)).toBe(false)
    const shown = await register.accepted('getReferent', { params, as: dunkerque })
    expect(shown.body.tenures[1]?.person).toMatchObject({ person: present })
  })

  test('leaves the chain valid, with an event that names the contact only', async () => {
    const { items } = (await register.accepted('listEvents', { params: { id: `delivery-${place}` } })).body
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { length: 4 } })
    expect(items[3]).toMatchObject({
      event: { type: 'ContactErased', contact: 1 },
      by: { party: 'delegation' },
      effectiveOn: '2020-03-16',
      source: null,
    })
    expect(items[3]?.event).toEqual({ type: 'ContactErased', contact: 1 })
  })

  test('leaves every figure as it was', async () => {
    expect(await figures()).toEqual(before)
  })

  test('leaves nothing in any answer: replays and lists included, whoever asks', async () => {
    const answers: unknown[] = (await replays()).map(({ headers, body }) => {
      expect(headers.get('idempotency-replayed')).toBe('true')
      expect(body.tenures[0]?.person).toEqual({ status: 'erased', digest, visibility: 'parties' })
      return body
    })
    for (const as of [promisor, dunkerque, hautsDeFrance, 'delegation', 'state'] as const) {
      const query = { territory: dunkerque }
      const day = { ...query, operator: promisor, asOf: '2019-12-31' }
      const places = (await register.accepted('listReferents', { as, query: day })).body
      expect(places.items[0]).toMatchObject({
        vacant: false,
        contact: `${place}-1`,
        person: { status: 'erased' },
        standing: 'confirmed',
      })
      answers.push(places)
      answers.push((await register.accepted('getDelivery', { as, params: deliveryParams })).body)
      answers.push((await register.accepted('listDeliveries', { as, query })).body)
    }
    const told = JSON.stringify(answers) + JSON.stringify(register.lines)
    for (const text of [...Object.values(past), salt]) expect(told).not.toContain(text)
  })

  test('is done once: again there is nothing to erase, and there never was another', async () => {
    const refused = (id: string, as: 'delegation' | typeof promisor | typeof dunkerque = 'delegation') =>
      refusedUnchanged(register, 'eraseContact', { as, params: { id } })
    expect(await refused(`${place}-1`)).toEqual({ status: 409, code: 'nothing-changed', at: [] })
    const unknown = { status: 404, code: 'unknown-contact', at: [] }
    expect(await refused(`${place}-3`)).toEqual(unknown)
    expect(await refused('ti1-3208-bpifrance-referent-1')).toEqual(unknown)
    expect(await refused('ti1-9999-nobody-referent-1')).toEqual(unknown)
    for (const as of [promisor, dunkerque] as const) {
      expect(await refused(`${place}-2`, as)).toEqual({ status: 403, code: 'forbidden', at: [] })
    }
  })

  test('answers a retry as it answered the first time', async () => {
    const sent = { as: 'delegation', params: { id: `${place}-2` }, idempotencyKey: 'erase' } as const
    await ended(register, '2020-02-29')
    await register.accepted('retractDelivery', {
      as: promisor,
      params: deliveryParams,
      body: { reason: publicReason },
    })
    const first = await register.call('eraseContact', sent)
    const again = await register.call('eraseContact', sent)
    expect([again.status, again.text]).toEqual([200, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await traces(present)).toEqual([])
  })
})
