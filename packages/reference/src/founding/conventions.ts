import type { Convention, OperatorId, PromiseMade } from '@parole/domain'
import { lines, promises } from './promises.ts'

const { singleReferent, offerOfServices } = promises

const convention = (operator: OperatorId, name: string, own: readonly PromiseMade[]): Convention => ({
  id: `${operator}-2019`,
  title: {
    fr: `Convention de mobilisation pour les Territoires d’industrie : ${name}`,
    en: `Convention of mobilisation for the Territoires d’industrie: ${name}`,
  },
  phase: 1,
  parties: ['state', operator],
  signedOn: '2019-03-05',
  place: 'Lyon',
  term: '2022',
  source: lines(5, 13),
  promises: [...own, singleReferent, offerOfServices],
})

/** The four *conventions de mobilisation* signed in Lyon on 5 March 2019, running to 2022. */
export const conventions: readonly Convention[] = [
  convention('banque-des-territoires', 'Banque des Territoires', [promises.equity, promises.engineering]),
  convention('bpifrance', 'Bpifrance', [promises.fundingAccess, promises.vte]),
  convention('business-france', 'Business France', [
    promises.internationalCoach,
    promises.priorityTerritories,
  ]),
  convention('pole-emploi', 'Pôle emploi', [
    promises.trainingDiagnosis,
    promises.singleAdviser,
    promises.industrialExpertise,
  ]),
]
