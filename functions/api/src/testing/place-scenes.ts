import type { OperationId } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import type { Asking, Scene } from './access-scenes.ts'
import { cohort, commitment, designation, promisor, proof, publicReason } from './evidence.ts'
import { territoriesOf2019 } from './places.ts'
import type { TestRegister } from './test-register.ts'

const operator = promisor
let places = 0

/** A place that nobody was designated for yet: each call goes to another territory. */
const newPlace = () => {
  const territory = territoriesOf2019()[places]
  if (territory === undefined) throw new Error('more scenes than territories')
  places += 1
  return { territory, operator, role: 'referent' }
}

const designated = async ({ accepted }: TestRegister) => {
  const params = newPlace()
  await accepted('designateReferent', { as: operator, params, body: designation() })
  return params
}

/** There is one State: what it does not own is an operator's. */
const selectorFor = ({ caller, owner }: Asking): PartyId =>
  caller?.kind === 'state' && owner ? 'state' : operator

const newCohort = async ({ accepted }: TestRegister, asking: Asking, nth: number) => {
  const id = `cohort-${nth}`
  const body = commitment(id, { promisor: selectorFor(asking), obligation: cohort })
  await accepted('registerCommitment', { as: 'delegation', body })
  return { commitment: id, year: 2019, territory: 'ti1-3208' }
}

const selection = { effectiveOn: '2019-06-03', source: proof }

const selected = async (register: TestRegister, asking: Asking, nth: number) => {
  const params = await newCohort(register, asking, nth)
  const { body } = await register.accepted('selectTerritory', {
    as: selectorFor(asking),
    params,
    body: selection,
  })
  return { params, id: body.id }
}

/** How the operations on places and cohorts are arranged and asked. */
export const placeScenes = {
  listReferents: async (register) => {
    await designated(register)
    return { query: { vacant: 'false', limit: 1 } }
  },
  getReferent: async (register) => ({ params: await designated(register) }),
  designateReferent: () => Promise.resolve({ params: newPlace(), body: designation() }),
  endReferent: async (register) => ({
    params: await designated(register),
    body: { effectiveOn: '2020-01-06', source: proof },
  }),
  eraseContact: async (register) => {
    const { territory, role } = await designated(register)
    return { params: { id: `${territory}-${operator}-${role}-1` } }
  },
  getCohort: async (register, asking, nth) => {
    const { territory: _, ...params } = await newCohort(register, asking, nth)
    return { params }
  },
  selectTerritory: async (register, asking, nth) => ({
    params: await newCohort(register, asking, nth),
    body: selection,
  }),
  deselectTerritory: async (register, asking, nth) => ({
    params: (await selected(register, asking, nth)).params,
    body: { effectiveOn: '2019-10-01', reason: publicReason },
  }),
  recordSupport: async (register, asking, nth) => ({
    params: { id: (await selected(register, asking, nth)).id },
    body: { effectiveOn: '2019-11-04', source: proof },
  }),
} satisfies Partial<Record<OperationId, Scene>>
