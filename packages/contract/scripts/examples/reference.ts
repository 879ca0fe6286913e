import type { referenceRoutes } from '../../src/routes/reference.ts'
import type { TerritoryShown } from '../../src/views/territory.ts'
import type { ExamplesOf } from './example.ts'

const territory: TerritoryShown = {
  id: 'ti1-8413',
  phase: 1,
  name: 'Lezoux - Thiers - Ambert - Montbrison',
  leadRegion: '84',
  regions: ['84'],
  departments: ['42', '63'],
  perimeterKnown: true,
  members: [
    { siren: '200065886', kind: 'CA', name: 'CA Loire Forez Agglomération (LFA)' },
    { siren: '200070712', kind: 'CC', name: 'CC Thiers Dore et Montagne' },
    { siren: '200070761', kind: 'CC', name: 'CC Ambert Livradois Forez' },
    { siren: '246301097', kind: 'CC', name: 'CC Entre Dore et Allier' },
  ],
  population: 197_072,
  labelPoint: { longitude: 3.78, latitude: 45.618 },
  validity: {
    from: null,
    fromBetween: { earliest: '2018-11-22', latest: '2020-10' },
    until: null,
    ended: null,
  },
  predecessors: [],
}

export const referenceExamples: ExamplesOf<typeof referenceRoutes> = {
  listTerritories: {
    query: { phase: '1', region: '84', q: 'thiers' },
    answer: { items: [territory], next: null, resolvedCommune: null },
  },
  getTerritory: { params: { id: 'ti1-8413' }, answer: territory },
  listRegions: {
    answer: { items: [{ id: 'region-84', code: '84', name: 'Auvergne-Rhône-Alpes' }], next: null },
  },
  listOperators: {
    answer: {
      items: [{ id: 'pole-emploi', name: 'Pôle emploi', renamed: { name: 'France Travail', since: '2024' } }],
      next: null,
    },
  },
  listAnnouncedCounts: {
    answer: {
      items: [
        { count: 124, date: '2018-11-22', phase: 1, source: null },
        {
          count: 136,
          date: '2019-03-05',
          phase: 1,
          source: "Press release of the first general assembly of the Territoires d'industrie, Lyon",
        },
      ],
      next: null,
    },
  },
}
