import type { OperatorId } from '@parole/domain'
import { diagnoses, vte } from './every-kind.ts'
import { dunkerque, proof } from './evidence.ts'

/** The promise that companies reach funding: it can be counted, and says no number. */
export const fundingAccess = 'bpifrance-funding-access'

let references = 0

const declaring =
  (as: OperatorId, said: Readonly<Record<string, unknown>>) =>
  (changes: Readonly<Record<string, unknown>> = {}) => {
    references += 1
    const effectiveOn = '2019-09-02'
    const body = { territory: dunkerque, reference: `KIND/${references}`, effectiveOn, source: proof }
    return { as, body: { ...body, ...said, ...changes } }
  }

const company = { siren: '200054807' }

/** The declaration of a young graduate placed in a company, with a reference of its own. */
export const placement = declaring('bpifrance', { kind: 'placement', commitment: vte, company })

/** The declaration of a company enrolled in an accelerator, with a reference of its own. */
export const enrolment = declaring('bpifrance', { kind: 'enrolment', commitment: fundingAccess, company })

/** The declaration of a published diagnosis of 2019, with a reference of its own. */
export const diagnosis = declaring('pole-emploi', {
  kind: 'diagnosis',
  commitment: diagnoses,
  period: '2019',
})
