import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { actOf, today } from '../testing/acts.ts'
import { confirmed, disputed, lifted, retracted, ruled, territory } from '../testing/delivery-examples.ts'
import {
  about,
  agency,
  designated,
  erased,
  evidenceOf,
  handedOver,
  personOf,
  tenureEnded,
  tenuresTold,
} from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { EndReferent, EraseContact } from './commands.ts'
import { decideDelivery } from './decide.ts'
import { ContactId, contactId, contactOf, designationId, tenureOn } from './designation.ts'

const id = designationId(territory, agency, 'international-coach')
const { given } = specificationOf(`delivery-${id}`, decideDelivery)

const ending = (on: string, party: PartyId = agency): EndReferent => ({
  type: 'EndReferent',
  act: actOf(party, on),
})
const erasing = (contact: number, party: PartyId = 'delegation'): EraseContact => ({
  type: 'EraseContact',
  act: actOf(party),
  contact,
})

describe('ending a tenure', () => {
  it('keeps its last day, which may be its first', () => {
    for (const until of ['2019-05-06', '2019-12-31', today]) {
      given(designated()).when(ending(until)).thenHappens({ type: 'ReferentEnded' })
      expect(given(designated()).when(ending(until)).thenState()).toMatchObject({ until, past: [] })
    }
  })

  it('ends the last one', () =>
    expect(
      tenuresTold(given(designated(), handedOver('2020-01-06')).when(ending('2020-03-01')).thenState()),
    ).toMatchObject([{ until: '2020-01-05' }, { from: '2020-01-06', until: '2020-03-01' }]))

  it('comes between its first day and today', () => {
    given(designated(), handedOver('2020-01-06')).when(ending('2020-01-05')).thenRefuses({
      code: 'effective-before-tenure',
      at: '/effectiveOn',
      effectiveOn: '2020-01-05',
      after: '2020-01-06',
    })
    given(designated()).when(ending('2021-07-02')).thenRefuses({
      code: 'effective-in-future',
      at: '/effectiveOn',
      effectiveOn: '2021-07-02',
      today,
    })
  })

  it('happens once, where there is something to end', () => {
    given(designated(), tenureEnded('2019-12-31'))
      .when(ending('2020-01-01'))
      .thenRefuses({ code: 'already-ended', on: '2019-12-31' })
    given(designated(), retracted())
      .when(ending('2020-01-01'))
      .thenRefuses({ code: 'delivery-retracted', on: today })
    given().when(ending('2020-01-01')).thenRefuses({ code: 'unknown-delivery' })
  })

  it.each(['delegation', 'bpifrance', territory] as const)('is not for %s', (party) =>
    given(designated())
      .when(ending('2020-01-01', party))
      .thenRefuses({ code: 'not-the-promisor', promisor: agency }),
  )

  it('keeps what was said of it', () =>
    expect(
      given(designated(), confirmed(territory, 1)).when(ending('2020-01-01')).thenState().attestations,
    ).toHaveLength(1))
})

describe('what was said of a person', () => {
  it.each([
    { standing: 'confirmed', said: [confirmed(territory, 1)] },
    { standing: 'disputed', said: [disputed(territory, 1)] },
    { standing: 'declared', said: [] },
    { standing: 'declared', said: [disputed(territory, 1), lifted(territory)] },
    { standing: 'declared', said: [disputed(territory, 1), ruled('stands')] },
  ])('stays $standing when the next one comes, who starts afresh', ({ standing, said }) => {
    const { attestations, ruling } = evidenceOf('designation', designated(), ...said)
    for (const next of [
      [handedOver('2020-01-06')],
      [tenureEnded('2019-12-31'), designated('2020-02-01', 2)],
    ]) {
      const followed = evidenceOf('designation', designated(), ...said, ...next)
      expect(followed).toMatchObject({ attestations: [], ruling: null, past: [{ attestations, ruling }] })
      expect(tenuresTold(followed)).toMatchObject([{ standing }, { standing: 'declared' }])
    }
  })

  it('is kept for each of three', () => {
    const [first, ...rest] = [
      designated(),
      confirmed(territory, 1),
      handedOver('2020-01-06'),
      disputed(territory, 3),
      handedOver('2020-06-01', 3),
    ] as const
    const standings = tenuresTold(evidenceOf('designation', first, ...rest)).map(({ standing }) => standing)
    expect(standings).toEqual(['confirmed', 'disputed', 'declared'])
  })

  it('is nothing where the designation was taken back, or fell', () => {
    const fallen = evidenceOf('designation', designated(), disputed(territory, 1), ruled('falls'))
    expect(fallen.retracted).toMatchObject({ by: 'delegation' })
    const again = evidenceOf(
      'designation',
      designated(),
      disputed(territory, 1),
      ruled('falls'),
      designated('2019-06-01', 2),
    )
    expect(tenuresTold(again).map(({ standing }) => standing)).toEqual(['retracted', 'declared'])
  })

  it('is of the last one where an event names nobody, as the first events did', () => {
    const history = [designated(), handedOver('2020-01-06')] as const
    const spoken = [confirmed(territory, 2), disputed(territory, 2), ruled('falls'), retracted()]
    for (const word of spoken) {
      expect(evidenceOf('designation', ...history, word)).toEqual(
        evidenceOf('designation', ...history, about(2, word)),
      )
    }
  })
})

describe('the person in place', () => {
  const place = evidenceOf(
    'designation',
    designated(),
    handedOver('2020-01-06'),
    tenureEnded('2020-03-31'),
    designated('2020-05-01', 3),
  )
  it.each([
    { on: '2019-05-05', contact: undefined },
    { on: '2019-05-06', contact: 1 },
    { on: '2020-01-05', contact: 1 },
    { on: '2020-01-06', contact: 2 },
    { on: '2020-03-31', contact: 2 },
    { on: '2020-04-01', contact: undefined },
    { on: '2020-05-01', contact: 3 },
    { on: '2100-01-01', contact: 3 },
  ])('on $on is $contact', ({ on, contact }) => expect(tenureOn(place, on)?.contact).toBe(contact))
})

describe('erasing a contact', () => {
  it('changes nothing but the person’s data, which no event holds', () => {
    const erase = given(designated(), handedOver('2020-01-06')).when(erasing(1))
    erase.thenHappens({ type: 'ContactErased', contact: 1 })
    expect(erase.thenState()).toEqual(evidenceOf('designation', designated(), handedOver('2020-01-06')))
    expect(JSON.stringify(erased())).not.toContain(JSON.parse(personOf('Person 1').text).name)
  })

  it('is possible whatever became of the designation', () => {
    given(designated(), tenureEnded('2020-01-01'))
      .when(erasing(1))
      .thenHappens({ type: 'ContactErased', contact: 1 })
    given(designated(), retracted()).when(erasing(1)).thenHappens({ type: 'ContactErased', contact: 1 })
  })

  it('names somebody who was in place', () => {
    given(designated()).when(erasing(2)).thenRefuses({ code: 'unknown-contact' })
    given().when(erasing(1)).thenRefuses({ code: 'unknown-delivery' })
  })

  it.each([agency, 'state', territory] as const)('is not for %s', (party) =>
    given(designated()).when(erasing(1, party)).thenRefuses({ code: 'not-the-delegation' }),
  )

  it('goes by the identity of the contact', () => {
    const contact = contactId(id, 12)
    expect(ContactId().parse(contact)).toBe('ti1-3214-business-france-international-coach-12')
    expect(contactOf(contact)).toEqual({ place: id, contact: 12 })
    for (const wrong of [`${id}-0`, `${id}-100`, id, `${id}-1 `]) {
      expect(ContactId().safeParse(wrong).success).toBe(false)
    }
  })
})
