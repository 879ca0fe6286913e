import type { Commitment } from '../commitment/commitment.ts'
import type {
  CohortObligation,
  CoverageObligation,
  EnvelopeObligation,
  Obligation,
  VolumeObligation,
} from '../commitment/obligation.ts'
import type { Cell, Figures, PlaceScope } from '../ledger/ledger.ts'
import type { CalendarDate, Month } from '../time/calendar-date.ts'
import { type PlaceQuestion, type RatingQuestion, rate, rateInPlace } from './rate.ts'
import type { Rating } from './rating.ts'

/** A million euros, in cents. */
export const million = 1_000_000_00

const source = { url: 'https://example.org/convention.pdf' }

/** About 100 M€ a year from 2019 to 2022, as the Banque des Territoires promised on 5 March 2019. */
export const equity: EnvelopeObligation = {
  kind: 'envelope',
  instrument: 'equity',
  perYear: { amountCents: 100 * million, approximate: true },
  years: { from: 2019, to: 2022 },
  themes: [],
}

/** The same envelope with another amount. */
export const equityOf = (millions: number, approximate = true): EnvelopeObligation => ({
  ...equity,
  perYear: { amountCents: millions * million, approximate },
})

/** A commitment of the Lyon conventions; `amended` adds wordings by the date they came into force. */
export const commitmentOf = (
  obligation: Obligation,
  changes: Partial<Commitment> = {},
  amended: Readonly<Record<CalendarDate, Obligation>> = {},
): Commitment => ({
  id: 'bdt-equity',
  convention: 'lyon-bdt',
  promise: 'equity',
  promiseNumber: 1,
  promiseTitle: { fr: 'Fonds propres', en: 'Equity' },
  title: { fr: 'Fonds propres', en: 'Equity' },
  promisor: 'banque-des-territoires',
  phase: 1,
  madeOn: '2019-03-05',
  term: '2022',
  wordings: [
    { from: '2019-03-05', obligation, source, recordedOn: '2019-03-05' },
    ...Object.entries(amended).map(([from, later]) => ({
      from,
      obligation: later,
      source,
      recordedOn: from,
    })),
  ],
  noticedOn: null,
  closed: null,
  withdrawn: null,
  ...changes,
})

/** One promised year only, so that the whole is that year: 2020, made before it began. */
export const year2020 = { ...equity, years: { from: 2020, to: 2020 } }

/** The cell of one envelope-year of the example commitment. */
export const cellOf = (
  year: number,
  months: Readonly<Record<Month, Figures>>,
  scope: PlaceScope = 'national',
  commitment = 'bdt-equity',
): Cell => ({ scope, commitment, year, months })

/** What one allocation declared, in cents. */
export const allocated = (allocatedCents: number): Figures => ({
  declared: { allocatedCents, deliveries: 1 },
})

/** What a rating rests on when nothing is known. */
export const nothingKnown = { cells: [], sheets: [], territories: [], announced: [] }

type Asked<Question> = Pick<RatingQuestion, 'commitment' | 'asOf'> & Partial<Question>

/** Rates by what is given, and nothing else. */
export const rated = (question: Asked<RatingQuestion>): Rating => rate({ ...nothingKnown, ...question })

/** Rates in a place by what is given, and nothing else. */
export const ratedIn = (place: PlaceQuestion['place'], question: Asked<RatingQuestion>): Rating =>
  rateInPlace({ ...nothingKnown, ...question, place })

/** One referent for each territory, due at the convention's term. */
export const coverage: CoverageObligation = { kind: 'coverage', of: 'referent', due: null }

/** A hundred VTE placements by the end of September 2019. */
export const volume: VolumeObligation = {
  kind: 'volume',
  unit: 'vte-placement',
  target: { count: 100, approximate: false },
  due: '2019-09',
}

/** About twenty territories a year, five of them reinforced. */
export const cohort: CohortObligation = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2022 },
}
