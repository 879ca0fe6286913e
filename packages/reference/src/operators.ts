import type { OperatorId, StatedDate } from '@parole/domain'

/** A public operator that signed a *convention de mobilisation* in Lyon on 5 March 2019. */
export interface Operator {
  readonly id: OperatorId
  /** Its name when it signed: acts of 2019 keep the names of 2019. */
  readonly name: string
  /** Its present name and since when, or `null` when the name has not changed. */
  readonly renamed: { readonly name: string; readonly since: StatedDate } | null
}

/** The four operators. Source: press release of the first general assembly, Lyon, 5 March 2019. */
export const operators: readonly Operator[] = [
  { id: 'banque-des-territoires', name: 'Banque des Territoires', renamed: null },
  { id: 'bpifrance', name: 'Bpifrance', renamed: null },
  { id: 'business-france', name: 'Business France', renamed: null },
  { id: 'pole-emploi', name: 'Pôle emploi', renamed: { name: 'France Travail', since: '2024' } },
]
