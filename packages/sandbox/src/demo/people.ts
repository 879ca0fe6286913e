import type { DeliveryShown, DesignationShown, Problem, ReferentPlace } from '@parole/contract'
import { type RecordedEvent, verifyStream } from '@parole/domain'
import { nameOf } from './makers.ts'
import { act, declare, dunkerque, happened, proof, rate } from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

const adviser = 'pole-emploi-single-adviser'
const place = `/v1/territories/${dunkerque}/referents/pole-emploi/referent`

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
  organisation: 'Fictional agency',
})

const designate = (tell: Tell, name: string, effectiveOn: string, ifMatch?: string) =>
  tell<DesignationShown>({
    as: 'pole-emploi',
    method: 'PUT',
    path: place,
    body: {
      commitment: adviser,
      alsoServes: ['pole-emploi-single-referent'],
      person: person(name),
      ...happened(effectiveOn),
    },
    ...(ifMatch !== undefined && { ifMatch }),
  })

const handOver = async (tell: Tell) => {
  const first = await designate(tell, 'Camille Fictive', '2019-05-06')
  const blind = await tell<Problem>({
    as: 'pole-emploi',
    method: 'PUT',
    path: place,
    body: { commitment: adviser, person: person('Claude Fictif'), ...happened('2019-11-04') },
    expect: 428,
  })
  const second = await designate(tell, 'Dominique Fictif', '2019-11-04', first.etag)
  return { first, blind, second }
}

const coach = (tell: Tell) =>
  tell<DesignationShown>({
    as: 'business-france',
    method: 'PUT',
    path: `/v1/territories/${dunkerque}/referents/business-france/international-coach`,
    body: {
      commitment: 'business-france-international-coach',
      person: person('Alix Fictive'),
      ...happened('2019-06-03'),
    },
  })

const inPlace = ({ role, person: shown }: ReferentPlace): string =>
  `${role.replace('-', ' ')} ${shown?.status === 'shown' ? shown.person.name : shown?.status}`

const contacts = (tell: Tell) =>
  tell<{ items: ReferentPlace[] }>({ as: dunkerque, path: `/v1/referents?territory=${dunkerque}` })

const toldOfContacts = ({ body: { items } }: Told<{ items: ReferentPlace[] }>): string => {
  const known = items.filter(({ vacant }) => !vacant).map(inPlace)
  const gaps = items.filter(({ vacant }) => vacant).map(({ operator }) => nameOf(operator))
  return `Contacts: ${known.join(', ')}; nobody at ${gaps.join(', ')}.`
}

const erasure = async (tell: Tell, { body }: Told<DesignationShown>) => {
  const before = await rate(tell, adviser)
  const [contact] = body.tenures
  const erased = await tell<DesignationShown>({
    as: 'delegation',
    method: 'DELETE',
    path: `/v1/contacts/${contact?.contact}`,
  })
  const after = await rate(tell, adviser)
  const history = await tell<{ items: RecordedEvent[] }>({ path: `/v1/streams/delivery-${body.id}/events` })
  const sameFigures = JSON.stringify(before.body) === JSON.stringify(after.body)
  if (!sameFigures || !verifyStream(history.body.items).ok) throw new Error('an erasure changed a figure')
  return moment(
    `Camille’s data ${erased.body.tenures[0]?.person.status}: chain and figures stand.`,
    before,
    erased,
    after,
    history,
  )
}

const diagnosis = async (tell: Tell) => {
  const published = await declare<DeliveryShown>(tell, 'pole-emploi', {
    kind: 'diagnosis',
    commitment: 'pole-emploi-training-diagnosis',
    territory: dunkerque,
    reference: 'FICTIONAL-DIAGNOSIS-1',
    period: '2019',
    effectiveOn: '2019-09-02',
    source: proof,
  })
  const confirmed = await act<DeliveryShown>(tell, {
    as: dunkerque,
    on: published.body,
    act: 'confirm',
    ifMatch: published.etag,
  })
  return moment(`A training diagnosis: published, ${confirmed.body.standing}.`, published, confirmed)
}

/** Who answers for each operator in Dunkerque, and where nobody does. */
export const people = async (tell: Tell): Promise<Scene> => {
  const coached = await coach(tell)
  const { first, blind, second } = await handOver(tell)
  const asked = await contacts(tell)
  return {
    title: 'Who is my contact?',
    promises: [3, 5, 6, 10],
    fictional: true,
    moments: [
      moment('Alix Fictive coaches; Camille Fictive serves 6 and 10.', coached, first),
      moment('Dominique Fictif takes over in one step, under If-Match.', blind, second),
      moment(toldOfContacts(asked), asked),
      await erasure(tell, second),
      await diagnosis(tell),
    ],
    lines: [],
  }
}
