import { digestOf, type PartyId } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  dunkerque,
  fictionalPerson,
  hautsDeFrance,
  lacq,
  nouvelleAquitaine,
  occitanie,
  otherOperator,
  promisor,
} from '../testing/evidence.ts'
import { designated, placeOf } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const before = { ...fictionalPerson, name: 'Dominique Fictive', email: 'dominique.fictive@example.org' }
const place = placeOf({ territory: lacq })
const params = { ...place }
const id = `${lacq}-${promisor}-referent`
const said = [...Object.values(fictionalPerson), ...Object.values(before)]

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await designated(register, { person: before }, { place })
  const handing = { place, ifMatch: '"1"', idempotencyKey: 'hand-over' }
  await designated(register, { effectiveOn: '2020-01-06' }, handing)
})

const asking = (as: PartyId | undefined) => ({ role: 'reader' as const, ...(as && { as }) })
const answersFor = async (as: PartyId | undefined) => {
  const delivery = (await register.accepted('getDelivery', { ...asking(as), params: { id } })).body
  const referent = (await register.accepted('getReferent', { ...asking(as), params })).body
  const query = { territory: lacq }
  const { items } = (await register.accepted('listReferents', { ...asking(as), query })).body
  const listed = (await register.accepted('listDeliveries', { ...asking(as), query })).body.items
  const designation = listed.find((one) => one.id === id)
  expect([delivery, designation]).toEqual([referent, referent])
  return { referent, place: items.find(({ delivery }) => delivery === id) }
}

describe('a person', () => {
  test.each([promisor, lacq, nouvelleAquitaine, occitanie, 'delegation', 'state'] as const)(
    'is shown to %s',
    async (party) => {
      const found = await answersFor(party)
      const [first, second] = found.referent.tenures
      expect(first?.person).toMatchObject({ status: 'shown', visibility: 'parties', person: before })
      expect(second?.person).toMatchObject({ status: 'shown', person: fictionalPerson })
      expect(found.place?.person).toEqual(second?.person)
    },
  )

  test.each([undefined, otherOperator, 'business-france', dunkerque, hautsDeFrance, 'region-84'] as const)(
    'is withheld from %s, which is told that there is one',
    async (party) => {
      const found = await answersFor(party)
      const withheld = {
        status: 'withheld',
        visibility: 'parties',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      }
      expect(found.referent.tenures.map(({ person }) => person)).toEqual([withheld, withheld])
      expect(found.place).toMatchObject({ vacant: false, since: '2020-01-06', person: withheld })
      for (const text of said) expect(JSON.stringify(found)).not.toContain(text)
    },
  )

  test('who was in place on another day is shown as they were', async () => {
    const query = { territory: lacq, operator: promisor, asOf: '2019-12-31' }
    const { items } = (await register.accepted('listReferents', { query, as: lacq })).body
    expect(items[0]).toMatchObject({ contact: `${id}-1`, person: { person: before } })
  })

  test('proves itself: the digest is made of salt and person, and each has a salt of its own', async () => {
    const { tenures } = (await register.accepted('getReferent', { params, as: lacq })).body
    const salts = tenures.map(({ person }) => {
      if (person.status !== 'shown') throw new Error('the territory is concerned')
      const { email, name, organisation, phone } = person.person
      const text = JSON.stringify({ email, name, organisation, phone })
      expect(digestOf({ text, salt: person.salt })).toBe(person.digest)
      return person.salt
    })
    expect(new Set(salts).size).toBe(2)
  })

  test('is in no event', async () => {
    const stream = { params: { id: `delivery-${id}` } }
    const events = JSON.stringify((await register.accepted('listEvents', { ...stream, as: promisor })).body)
    expect(events).toContain('ReferentHandedOver')
    for (const text of [...said, 'salt', 'secret-']) expect(events).not.toContain(text)
  })

  test('is in no line of the log, refused or not', async () => {
    const [name, email] = [fictionalPerson.name, fictionalPerson.email]
    await register.refused('designateReferent', { as: promisor, params, body: { person: { name } } })
    await register.refused('eraseContact', { as: 'delegation', params: { id: email } })
    await register.refused('listReferents', { query: { territory: email } })
    const log = JSON.stringify(register.lines)
    expect(log).toContain('designateReferent')
    for (const text of said) {
      expect(log).not.toContain(text)
      expect(log).not.toContain(encodeURIComponent(text))
    }
  })

  test('is in no record of a call', async () => {
    const [, key = ''] = (await register.tokenFor(promisor)).split('_')
    const call = { key, idempotencyKey: 'hand-over', at: 0 }
    const { answered } = await register.register.load({ heads: [], call })
    expect(JSON.stringify(answered)).toContain(`${id}-2`)
    for (const text of [...said, 'secret-']) expect(JSON.stringify(answered)).not.toContain(text)
  })
})
