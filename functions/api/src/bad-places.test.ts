import type { Sending } from './testing/api-client.ts'
import { designation, fictionalPerson, proof, publicReason } from './testing/evidence.ts'
import { diagnosis, placement } from './testing/kinds.ts'
import { selecting, selector } from './testing/places.ts'
import { type Row, refusalTable } from './testing/refusal-table.ts'

type Changes = Readonly<Record<string, unknown>>
type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

const asking = (
  name: string,
  [method, address, sent = {}]: readonly [Method, string, Sending?],
  at: readonly string[],
  says?: string,
): Row => ({
  name,
  ask: () => [method, address, sent],
  status: 400,
  code: 'invalid-request',
  at,
  ...(says !== undefined && { says }),
})

const operator = 'bpifrance'
const place = (territory = 'ti1-3208', role = 'referent', of: string = operator) =>
  `/v1/territories/${territory}/referents/${of}/${role}`
const designating = (name: string, changes: Changes, at: readonly string[], says?: string): Row => {
  const body = designation({ commitment: 'bpifrance-single-referent', ...changes })
  return asking(name, ['PUT', place(), { as: operator, body }], at, says)
}
const naming = (name: string, changes: Changes, at: string): Row =>
  designating(`a person with ${name}`, { person: { ...fictionalPerson, ...changes } }, [`/person/${at}`])
const at = (name: string, address: string, pointer: string): Row =>
  asking(name, ['PUT', address, { as: operator, body: designation() }], [pointer])

const cohort = (year: string | number = 2019, commitment = 'business-france-priority-territories') =>
  `/v1/commitments/${commitment}/cohorts/${year}`
const choosing = (name: string, changes: Changes, pointers: readonly string[]): Row => {
  const { body } = selecting('ti1-3208', changes)
  return asking(name, ['PUT', `${cohort()}/ti1-3208`, { as: selector, body }], pointers)
}
const declaring = (name: string, body: object, pointers: readonly string[], says?: string): Row =>
  asking(name, ['POST', '/v1/deliveries', { as: operator, body }], pointers, says)

const ending = { effectiveOn: '2020-01-06', source: proof }
const leaving = { effectiveOn: '2019-10-01', reason: publicReason }
const { source: _, ...sourceless } = ending
const referents = (query: string) => ['GET', `/v1/referents?${query}`] as const
const erasing = (id: string) => ['DELETE', `/v1/contacts/${id}`, { as: 'delegation' }] as const

refusalTable([
  at('a territory without its phase', place('3208'), 'path/territory'),
  at('a role that there is not', place('ti1-3208', 'mayor'), 'path/role'),
  at('an operator that there is not', place('ti1-3208', 'referent', 'edf'), 'path/operator'),
  designating('a field that there is not', { until: '2020-01-06' }, ['/until'], 'unknown field'),
  designating('a day that there is not', { effectiveOn: '2019-02-29' }, ['/effectiveOn'], 'expected'),
  designating('a month', { effectiveOn: '2019-05' }, ['/effectiveOn']),
  designating('no person', { person: null }, ['/person']),
  designating('no source', { source: undefined }, ['/source']),
  designating('a citation for a source', { source: { citation: 'Press' } }, ['/source']),
  designating('a commitment that is no slug', { commitment: 'Référent' }, ['/commitment']),
  designating('too many commitments', { alsoServes: ['one', 'two', 'three', 'four'] }, ['/alsoServes']),
  designating('a further one that is no slug', { alsoServes: ['one', 'Two'] }, ['/alsoServes/1']),
  naming('no name', { name: '' }, 'name'),
  naming('a name of two lines', { name: 'Camille\nFictive' }, 'name'),
  naming('a name that is too long', { name: 'x'.repeat(201) }, 'name'),
  naming('half a character for a name', { name: '\ud83d' }, 'name'),
  naming('an address that is none', { email: 'camille.fictive' }, 'email'),
  naming('an address that is too long', { email: `${'x'.repeat(250)}@example.org` }, 'email'),
  naming('a telephone number of letters', { phone: 'call me' }, 'phone'),
  naming('an empty telephone number', { phone: '' }, 'phone'),
  naming('no organisation', { organisation: undefined }, 'organisation'),
  naming('an organisation that is too long', { organisation: 'x'.repeat(201) }, 'organisation'),
  naming('a birthday', { birthday: '1980-01-01' }, 'birthday'),
  asking(
    'an end without a source',
    ['POST', `${place()}/end`, { as: operator, body: sourceless }],
    ['/source'],
  ),
  asking(
    'an end for a reason',
    ['POST', `${place()}/end`, { as: operator, body: { ...ending, reason: publicReason } }],
    ['/reason'],
  ),
  ...['vacant=yes', 'vacant=', 'territory=3208', 'region=84', 'operator=edf', 'role=mayor', 'limit=0'].map(
    (query) => asking(`referents by ${query}`, referents(query), [`query/${query.split('=')[0]}`]),
  ),
  asking(
    'referents by a filter that there is not',
    referents('name=Camille'),
    ['query/name'],
    'unknown field',
  ),
  asking('referents of a day that there is not', referents('asOf=2019-02-30'), ['query/asOf']),
  {
    ...asking('referents of tomorrow', referents('asOf=2020-03-17'), ['query/asOf'], '2020-03-16'),
    status: 422,
    code: 'date-in-future',
  },
  ...[
    'ti1-3208-bpifrance-referent',
    'ti1-3208-bpifrance-referent-0',
    'ti1-3208-bpifrance-referent-100',
    'ti1-3208-bpifrance-mayor-1',
    '3208-bpifrance-referent-1',
    'camille.fictive@example.org',
    '01DZTEST000000000000000000',
  ].map((id) => asking(`the contact ${id}`, erasing(id), ['path/id'], 'such as')),
  ...['1999', '2101', '19', '2019.5', 'next'].map((year) =>
    asking(`the cohort of ${year}`, ['GET', cohort(year)], ['path/year']),
  ),
  asking('the cohort of no slug', ['GET', cohort(2019, 'Priority')], ['path/commitment']),
  choosing('a tier that there is not', { tier: 'golden' }, ['/tier']),
  choosing('a field of the path', { year: 2019 }, ['/year']),
  choosing('a day of February that there is not', { effectiveOn: '2019-02-30' }, ['/effectiveOn']),
  choosing('a selection without a source', { source: null }, ['/source']),
  asking(
    'a selection of a territory without its phase',
    ['PUT', `${cohort()}/3208`, { as: selector, body: selecting('3208').body }],
    ['path/territory'],
  ),
  asking(
    'a deselection without a reason',
    ['POST', `${cohort()}/ti1-3208/deselect`, { as: selector, body: { effectiveOn: '2019-10-01' } }],
    ['/reason'],
  ),
  asking(
    'a deselection for a reason that is too long',
    [
      'POST',
      `${cohort()}/ti1-3208/deselect`,
      { as: selector, body: { ...leaving, reason: { text: 'x'.repeat(1_001) } } },
    ],
    ['/reason/text'],
  ),
  declaring('a placement in no company', placement({ company: null }).body, ['/company']),
  declaring(
    'a SIREN whose check digit is wrong',
    placement({ company: { siren: '200054808' } }).body,
    ['/company/siren'],
    'Luhn',
  ),
  declaring('a SIRET for a SIREN', placement({ company: { siren: '20005480700017' } }).body, [
    '/company/siren',
  ]),
  declaring('a company by its name', placement({ company: { siren: '200054807', name: 'Fictive' } }).body, [
    '/company/name',
  ]),
  declaring('nobody placed', placement({ nth: 0 }).body, ['/nth']),
  declaring('the thousand and first of a month', placement({ nth: 1_001 }).body, ['/nth']),
  declaring('money for a placement', placement({ amountCents: 100 }).body, ['/amountCents']),
  declaring('a diagnosis of no period', diagnosis({ period: undefined }).body, ['/period']),
  declaring('a diagnosis of a season', diagnosis({ period: 'summer 2019' }).body, ['/period']),
  declaring('a diagnosis of a company', diagnosis({ company: { siren: '200054807' } }).body, ['/company']),
  declaring('a selection by another route', { ...placement().body, kind: 'selection' }, ['/kind']),
])
