import { territories } from '@parole/reference'
import { claim, declared, designation, dunkerque, lacq, proof } from './evidence.ts'
import { openTestRegister, type TestRegister } from './test-register.ts'

/** A commitment of each kind that counts things. */
export const referents = 'bpifrance-single-referent'
export const coaches = 'business-france-international-coach'
export const diagnoses = 'pole-emploi-training-diagnosis'
export const priority = 'business-france-priority-territories'
export const vte = 'bpifrance-vte'

/** The 149 that the ANCT lists; three more had merged into one of them. */
const the149 = territories()
  .filter(({ phase, validity }) => phase === 1 && validity.ended !== true)
  .map(({ id }) => id)

const designated = (
  register: TestRegister,
  operator: string,
  role: string,
  territory: string,
  effectiveOn: string,
  commitment: string,
) =>
  register.accepted('designateReferent', {
    as: operator as 'bpifrance',
    params: { territory, operator, role },
    body: designation({ commitment, effectiveOn }),
  })

const selected = async (register: TestRegister, territory: string, tier: 'reinforced' | null) =>
  (
    await register.accepted('selectTerritory', {
      as: 'business-france',
      params: { commitment: priority, year: 2019, territory },
      body: { tier, effectiveOn: '2019-06-01', source: proof },
    })
  ).body

const placed = (register: TestRegister, nth: number, effectiveOn: string) =>
  register.accepted('declareDelivery', {
    as: 'bpifrance',
    body: {
      kind: 'placement',
      commitment: vte,
      territory: dunkerque,
      reference: `FICTIONAL/${effectiveOn}/${nth}`,
      company: { siren: '200054807', visibility: 'parties' },
      nth,
      effectiveOn,
      source: proof,
    },
  })

/** A register with evidence of every kind, in part made up, and the identities of three claims that were published. */
export const openEveryKind = async () => {
  const register = await openTestRegister()
  const claimIds: string[] = []
  register.clock.set('2023-03-15T09:30:00.000Z')
  await declared(register, { amountCents: 12_000_000_00, effectiveOn: '2019-05-14' })
  for (const id of the149) await designated(register, 'bpifrance', 'referent', id, '2021-01-04', referents)
  await designated(register, 'business-france', 'international-coach', dunkerque, '2019-06-01', coaches)
  const { id } = await selected(register, dunkerque, 'reinforced')
  await register.accepted('recordSupport', {
    as: 'business-france',
    params: { id },
    body: { effectiveOn: '2019-09-01', source: proof },
  })
  await selected(register, lacq, null)
  for (const nth of [1, 2, 3]) await placed(register, nth, '2019-09-30')
  for (const nth of [1, 2]) await placed(register, nth, '2019-10-01')
  const money = { kind: 'money', amountCents: 180_000_000_00, approximate: false, stage: 'unknown' }
  const placements = { kind: 'count', of: 'vte-placement', count: 119, approximate: false }
  for (const changes of [
    { figure: money },
    { about: [vte], date: '2019', figure: placements },
    { about: [], date: '2019-09', figure: money },
  ]) {
    const as = changes.about?.[0] === vte ? 'bpifrance' : 'delegation'
    claimIds.push((await register.accepted('publishClaim', { as, body: claim(changes) })).body.id)
  }
  return { register, claimIds }
}
