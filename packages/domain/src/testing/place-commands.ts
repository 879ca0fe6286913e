import type { Beneficiary } from '../delivery/beneficiary.ts'
import type {
  DeclarePlacement,
  DesignateReferent,
  PublishDiagnosis,
  SelectTerritory,
} from '../delivery/commands.ts'
import { actOf } from './acts.ts'
import { volume } from './commitment-examples.ts'
import { deliveryId, reason, regions, territory } from './delivery-examples.ts'
import {
  agency,
  coachCommitment,
  coaching,
  cohort,
  cohortCommitment,
  personOf,
  promiseOf,
} from './place-examples.ts'

/** The territory of the examples, in the programme on every day. */
export const beneficiary: Beneficiary = { id: territory, phase: 1, regions, from: null, until: null }

/** Leads to the event of `placed()`. */
export const placing = (changes: Partial<DeclarePlacement> = {}): DeclarePlacement => ({
  type: 'DeclarePlacement',
  act: actOf(agency, '2019-06-03'),
  id: deliveryId,
  commitmentId: 'vte',
  commitment: promiseOf('vte', volume),
  territoryId: territory,
  territory: beneficiary,
  kind: 'placement',
  reference: 'VTE/1',
  company: reason,
  nth: 1,
  ...changes,
})

/** Leads to the event of `diagnosed()`. */
export const publishing = (changes: Partial<PublishDiagnosis> = {}): PublishDiagnosis => ({
  type: 'PublishDiagnosis',
  act: actOf(agency, '2019-07-01'),
  id: deliveryId,
  commitmentId: 'diagnosis',
  commitment: promiseOf('diagnosis', { kind: 'coverage', of: 'training-diagnosis', due: null }),
  territoryId: territory,
  territory: beneficiary,
  reference: 'FORMADIAG/1',
  period: '2019',
  ...changes,
})

/** Leads to the event of `designated()`. */
export const designating = (changes: Partial<DesignateReferent> = {}): DesignateReferent => ({
  type: 'DesignateReferent',
  act: actOf(agency, '2019-05-06'),
  role: 'international-coach',
  serves: [{ commitmentId: coachCommitment, commitment: promiseOf(coachCommitment, coaching) }],
  territoryId: territory,
  territory: beneficiary,
  person: personOf('Person 1'),
  ...changes,
})

/** Leads to the event of `selected()`. */
export const selecting = (changes: Partial<SelectTerritory> = {}): SelectTerritory => ({
  type: 'SelectTerritory',
  act: actOf(agency, '2019-06-14'),
  commitmentId: cohortCommitment,
  commitment: promiseOf(cohortCommitment, cohort),
  territoryId: territory,
  territory: beneficiary,
  year: 2019,
  tier: null,
  cohort: [],
  ...changes,
})
