import type { Act } from '../act.ts'
import type { Commitment, CommitmentEvent } from '../commitment/commitment.ts'
import type { EnvelopeObligation, Obligation, VolumeObligation } from '../commitment/obligation.ts'
import type { Convention } from '../convention/convention.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { actOf, proof } from './acts.ts'
import { foldAll, type Happened } from './specification.ts'

/** Signed on 5 March 2019 by the State and two operators, until 2022. */
export const convention: Convention = {
  id: 'lyon-2019',
  title: { fr: 'Convention de Lyon', en: 'The Lyon convention' },
  phase: 1,
  parties: ['state', 'banque-des-territoires', 'bpifrance'],
  signedOn: '2019-03-05',
  place: 'Lyon',
  term: '2022',
  source: proof,
  promises: [
    { id: 'equity', number: 1, title: { fr: 'Fonds propres', en: 'Equity' }, source: proof },
    { id: 'vte', number: 2, title: { fr: 'VTE', en: 'VTE placements' }, source: proof },
  ],
}

/** Exactly 1 000 € a year from 2019 to 2022, for two themes. */
export const envelope: EnvelopeObligation = {
  kind: 'envelope',
  instrument: 'equity',
  perYear: { amountCents: 1_000_00, approximate: false },
  years: { from: 2019, to: 2022 },
  themes: ['industry', 'brownfields'],
}

/** A hundred placements by September 2019. */
export const volume: VolumeObligation = {
  kind: 'volume',
  unit: 'vte-placement',
  target: { count: 100, approximate: false },
  due: '2019-09',
}

type Commitments = Happened<CommitmentEvent>

/** The commitment entered the register, effective on the day of the signature. */
export const registered = (
  obligation: Obligation = envelope,
  changes: Partial<Commitment> = {},
): Commitments => ({
  event: {
    type: 'CommitmentRegistered',
    id: 'bdt-equity',
    convention: convention.id,
    promise: 'equity',
    promiseNumber: 1,
    promiseTitle: { fr: 'Fonds propres', en: 'Equity' },
    title: { fr: 'Fonds propres', en: 'Equity' },
    promisor: 'banque-des-territoires',
    phase: 1,
    madeOn: convention.signedOn,
    term: convention.term,
    ...changes,
    obligation,
  },
  act: actOf('delegation', convention.signedOn),
})

export const amended = (obligation: Obligation, on: CalendarDate): Commitments => ({
  event: { type: 'CommitmentAmended', obligation },
  act: actOf('delegation', on),
})

const after = (
  type: 'ClosureNoticed' | 'CommitmentClosed' | 'CommitmentWithdrawn',
  act: Act,
): Commitments => ({
  event: { type },
  act,
})
export const noticed = (on: CalendarDate) => after('ClosureNoticed', actOf('delegation', on))
export const closed = (on: CalendarDate) => after('CommitmentClosed', actOf('banque-des-territoires', on))
export const withdrawn = (on: CalendarDate) =>
  after('CommitmentWithdrawn', actOf('banque-des-territoires', on))

/** The commitment that a history leads to; as registered where none is given. */
export const commitmentOf = (...history: readonly Commitments[]): Commitment => {
  const state = foldAll('commitment-bdt-equity', history.length === 0 ? [registered()] : history)
  if (state === undefined) throw new TypeError('no commitment without a history')
  return state
}
