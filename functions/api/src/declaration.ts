import type { Input, Routes } from '@parole/contract'
import {
  type ConfidedText,
  type DeclareAllocation,
  type DeclarePlacement,
  diagnosisName,
  type PublishDiagnosis,
  placementName,
  type Ulid,
} from '@parole/domain'
import type { Surroundings } from './surroundings.ts'
import { confide } from './views/texts.ts'

type Body = Input<Routes['declareDelivery']>['body']
type Loaded = 'act' | 'commitmentId' | 'commitment' | 'territoryId' | 'territory'
type Declared =
  | Omit<DeclareAllocation, Loaded>
  | Omit<DeclarePlacement, Loaded>
  | Omit<PublishDiagnosis, Loaded>

/** What a declaration asks for, the texts it brings, and the name that keeps it from counting twice, if any. */
interface Declaration {
  readonly command: Declared
  readonly confided: readonly (ConfidedText | null)[]
  readonly counted: string | null
}

/** Reads a declaration by its kind. */
export const declaration = (body: Body, id: Ulid, surroundings: Surroundings): Declaration => {
  const companyOf = ({ siren, visibility }: NonNullable<Extract<Body, { kind: 'allocation' }>['company']>) =>
    confide({ text: siren, visibility }, surroundings)
  switch (body.kind) {
    case 'allocation': {
      const { reference, theme, amountCents } = body
      const project = body.project && confide(body.project, surroundings)
      const company = body.company && companyOf(body.company)
      return {
        command: { type: 'DeclareAllocation', id, reference, theme, amountCents, project, company },
        confided: [project, company],
        counted: null,
      }
    }
    case 'placement':
    case 'enrolment': {
      const { kind, reference, nth, effectiveOn } = body
      const company = companyOf(body.company)
      return {
        command: { type: 'DeclarePlacement', id, kind, reference, company, nth },
        confided: [company],
        counted: placementName(kind, body.company.siren, effectiveOn, nth),
      }
    }
    case 'diagnosis': {
      const { reference, period, territory } = body
      return {
        command: { type: 'PublishDiagnosis', id, reference, period },
        confided: [],
        counted: diagnosisName(territory, period),
      }
    }
    default:
      return body satisfies never
  }
}
