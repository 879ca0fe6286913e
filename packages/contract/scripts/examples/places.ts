import {
  type ConfidedText,
  contactId,
  type Designation,
  designationId,
  digestOf,
  lastTenureOf,
  type Selection,
  seal,
  selectionId,
} from '@parole/domain'
import type { cohortRoutes } from '../../src/routes/cohorts.ts'
import type { referentRoutes } from '../../src/routes/referents.ts'
import type { DesignationShown, SelectionShown } from '../../src/views/delivery.ts'
import type { ExamplesOf } from './example.ts'
import { act, stateOf, tell } from './story.ts'

const territory = 'ti1-8413' as const
const operator = 'business-france' as const
const role = 'international-coach' as const
const agreement = { citation: 'Letter of designation (invented)' }

const person = {
  name: 'Camille Exemple (invented)',
  email: 'camille@example.org',
  phone: '+33 1 23 45 67 89',
  organisation: 'Team France Export',
}
const confided: ConfidedText = {
  text: JSON.stringify(person),
  visibility: 'parties',
  salt: '7d3e5a90c1b24f86a7e0d9c8b6a51234',
}
const commitment = 'business-france-international-coach'

const place = designationId(territory, operator, role)
const designated = stateOf<'delivery'>(
  tell(`delivery-${place}`, [
    [
      {
        type: 'ReferentDesignated',
        id: place,
        commitment,
        promisor: operator,
        territory,
        regions: ['region-84'],
        role,
        alsoServes: ['business-france-single-referent'],
        contact: 1,
        person: seal(confided),
      },
      act(operator, '2019-09-02', agreement),
    ],
  ]),
) as Designation

const personSeen = { status: 'withheld', visibility: 'parties', digest: digestOf(confided) } as const

const nothingSaid = { attestations: [], ruling: null, retracted: null, standing: 'declared' as const }
const designationShown = (state: Designation, version = 1): DesignationShown => {
  const { textsLeft: _, contact, person: _person, until: _until, past: _past, ...known } = state
  const last = { ...lastTenureOf(state), contact: contactId(place, contact), person: personSeen }
  return { ...known, ...nothingSaid, tenures: [{ ...last, ...nothingSaid }], version }
}

const params = { territory, operator, role }

export const referentExamples: ExamplesOf<typeof referentRoutes> = {
  listReferents: {
    query: { territory, vacant: 'false' },
    answer: {
      items: [
        {
          territory,
          operator,
          role,
          commitments: [commitment, 'business-france-single-referent'],
          vacant: false,
          delivery: place,
          contact: contactId(place, 1),
          person: personSeen,
          since: '2019-09-02',
          standing: 'declared',
        },
      ],
      next: null,
    },
  },
  getReferent: { params, answer: designationShown(designated) },
  designateReferent: {
    params,
    body: {
      commitment,
      alsoServes: ['business-france-single-referent'],
      person,
      effectiveOn: '2019-09-02',
      source: { url: 'https://example.org/letters/12' },
    },
    answer: designationShown(designated),
  },
  endReferent: {
    params,
    body: { effectiveOn: '2021-06-30', source: { url: 'https://example.org/letters/31' } },
    answer: designationShown({ ...designated, until: '2021-06-30' }, 2),
  },
  eraseContact: {
    params: { id: contactId(place, 1) },
    answer: {
      ...designationShown(designated, 2),
      tenures: designationShown(designated).tenures.map((tenure) => ({
        ...tenure,
        person: { ...personSeen, status: 'erased' as const },
      })),
    },
  },
}

const cohort = 'business-france-priority-territories'
const selectionPlace = selectionId(territory, cohort, 2019)
const selected = stateOf<'delivery'>(
  tell(`delivery-${selectionPlace}`, [
    [
      {
        type: 'TerritorySelected',
        id: selectionPlace,
        commitment: cohort,
        promisor: operator,
        territory,
        regions: ['region-84'],
        year: 2019,
        tier: 'reinforced',
      },
      act(operator, '2019-06-14', agreement),
    ],
  ]),
) as Selection

const selectionShownAs = (more: Partial<SelectionShown> = {}): SelectionShown => {
  const { textsLeft: _, ...known } = selected
  return {
    ...known,
    attestations: [],
    ruling: null,
    retracted: null,
    deselected: null,
    past: [],
    version: 1,
    standing: 'declared',
    ...more,
  }
}

const left = 'The territory asked for another kind of support'
const leftText = { text: left, visibility: 'public' as const, salt: 'aa17c5e2d9084b63b1f0e4d7c2a95b38' }
const selectionParams = { commitment: cohort, year: '2019', territory }

const none = { declared: 0, disputed: 0, headline: 0, confirmed: 0 }
const one = { ...none, declared: 1, headline: 1 }

export const cohortExamples: ExamplesOf<typeof cohortRoutes> = {
  getCohort: {
    params: { commitment: cohort, year: '2019' },
    query: { asOf: '2019-12-31' },
    answer: {
      commitment: cohort,
      year: 2019,
      asOf: '2019-12-31',
      promised: { count: 20, approximate: true },
      limit: 22,
      selected: one,
      supported: none,
      tiers: [
        {
          tier: 'reinforced',
          promised: { count: 5, approximate: false },
          limit: 5,
          selected: one,
          supported: none,
        },
      ],
      territories: [
        {
          territory,
          tier: 'reinforced',
          since: '2019-06-14',
          selected: { on: '2019-06-14', standing: 'declared' },
          supported: null,
          delivery: selectionPlace,
        },
      ],
    },
  },
  selectTerritory: {
    params: selectionParams,
    body: {
      tier: 'reinforced',
      effectiveOn: '2019-06-14',
      source: { url: 'https://example.org/letters/20' },
    },
    answer: selectionShownAs(),
  },
  deselectTerritory: {
    params: selectionParams,
    body: { effectiveOn: '2019-10-01', reason: { text: left, visibility: 'public' } },
    answer: selectionShownAs({
      version: 2,
      deselected: {
        on: '2019-10-01',
        by: operator,
        reason: { status: 'shown', ...seal(leftText), text: left, salt: leftText.salt },
      },
    }),
  },
}

/** The support that the selection was for. */
export const supportExample = {
  params: { id: selectionPlace },
  body: { effectiveOn: '2019-11-20', source: { url: 'https://example.org/letters/27' } },
  answer: selectionShownAs({
    version: 2,
    supported: { position: 2, on: '2019-11-20', source: { url: 'https://example.org/letters/27' } },
  }),
}
