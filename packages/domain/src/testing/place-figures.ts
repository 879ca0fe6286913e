import { type Designation, type Tenure, tenuresOf } from '../delivery/designation.ts'
import type { RegisterModel } from './register-model.ts'

const isTrue = ({ retracted }: Pick<Tenure, 'retracted'>): boolean => retracted === null

const serves = (tenure: Tenure, commitment: string): boolean =>
  tenure.commitment === commitment || tenure.alsoServes.includes(commitment)

/** Every place of a register. */
export const placesIn = (model: RegisterModel): readonly Designation[] =>
  model.all('delivery').flatMap((delivery) => (delivery.kind === 'designation' ? [delivery] : []))

/** Who is in a place on a day by what every tenure says, in other words than the rule under test. */
export const personsOn = (designation: Designation, day: string): readonly Tenure[] =>
  tenuresOf(designation).filter(
    (tenure) => isTrue(tenure) && day >= tenure.from && day <= (tenure.until ?? '9999-12-31'),
  )

/** What each balance should have taken, worked out from states alone; what took nothing is absent. */
export const takenFromStates = (model: RegisterModel): Record<string, number> => {
  const taken: Record<string, number> = {}
  const take = (key: string): void => {
    taken[key] = (taken[key] ?? 0) + 1
  }
  for (const delivery of model.all('delivery')) {
    if (delivery.kind === 'designation') {
      for (const tenure of tenuresOf(delivery).filter(isTrue)) {
        for (const commitment of [tenure.commitment, ...tenure.alsoServes]) take(commitment)
      }
    } else if (delivery.retracted !== null) {
    } else if (delivery.kind === 'selection') {
      const { commitment, year, tier, deselected } = delivery
      if (deselected !== null) continue
      take(`${commitment} ${year}`)
      if (tier !== null) take(`${commitment} ${year} ${tier}`)
    } else take(delivery.commitment)
  }
  return taken
}

/** On which of some days a commitment has a person in each place: by the sheets, and by the states. */
export const coveredDays = (
  model: RegisterModel,
  commitment: string,
  days: readonly string[],
): { readonly bySheet: readonly string[]; readonly byState: readonly string[] } => {
  const lines = [...(model.sheets.get(`coverage ${commitment}`) ?? [])]
  const bySheet = lines.flatMap(([place, entry]) =>
    entry.purpose !== 'coverage'
      ? []
      : days.flatMap((day) =>
          entry.spells
            .filter(({ from, until }) => from <= day && (until === null || day <= until))
            .map(({ standing }) => `${place} ${day} ${standing}`),
        ),
  )
  const byState = placesIn(model).flatMap((designation) =>
    days.flatMap((day) =>
      personsOn(designation, day)
        .filter((tenure) => serves(tenure, commitment))
        .map(({ attestations }) => `${designation.id} ${day} ${standingIn(attestations)}`),
    ),
  )
  return { bySheet: bySheet.sort(), byState: byState.sort() }
}

const standingIn = (attestations: Tenure['attestations']): string => {
  const own = attestations.find(({ party }) => party.startsWith('ti1-'))
  if (own !== undefined) return own.verdict
  if (attestations.length === 0) return 'declared'
  return attestations.every(({ verdict }) => verdict === 'confirmed') ? 'confirmed' : 'disputed'
}
