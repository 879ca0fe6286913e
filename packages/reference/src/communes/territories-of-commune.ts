import type { Territory } from '@parole/domain'
import { territory } from '../territories/territories.ts'
import { packedCommunes, perimeterLines } from './communes.gen.ts'
import { type CommuneEntry, readPackedCommunes } from './packed-communes.ts'

/** What the register knows of a commune code. */
export type CommuneAnswer =
  | {
      readonly known: true
      /** INSEE code of the present commune. */
      readonly commune: string
      /** The code asked for, when it is that of a commune merged into the present one or recoded. */
      readonly formerCode?: string
      /** The code asked for, when it is that of a municipal arrondissement of Paris, Lyon or Marseille. */
      readonly arrondissement?: string
      /** The territories that cover it, at most one of each phase; empty when it lies in none. */
      readonly territories: readonly Territory[]
    }
  | {
      /** No commune of France has, or is known to have had, this code. */
      readonly known: false
    }

interface Unpacked {
  readonly entryOf: (code: string) => CommuneEntry | undefined
  readonly perimeters: readonly string[]
}

let unpacked: Unpacked | undefined
const communes = (): Unpacked => {
  unpacked ??= { entryOf: readPackedCommunes(packedCommunes), perimeters: perimeterLines.split('\n') }
  return unpacked
}

const territoriesIn = (perimeter: number): readonly Territory[] =>
  (communes().perimeters[perimeter] ?? '')
    .split(' ')
    .flatMap((number, index) => territory(`ti${index + 1}-${number}`) ?? [])

const isArrondissement = (code: string): boolean => /^(?:132[01]|6938|751[012])/.test(code)

/**
 * The territories that cover a commune, by its INSEE code (not its postal code), present or former.
 * Perimeters are those of today's communes and member bodies (Code officiel géographique 2026); territories
 * of unknown perimeter (`members: null`) are never found. Unpacked on first use.
 */
export const territoriesOfCommune = (code: string): CommuneAnswer => {
  const { entryOf } = communes()
  const entry = entryOf(code)
  if (entry === undefined) return { known: false }
  if ('perimeter' in entry) return { known: true, commune: code, territories: territoriesIn(entry.perimeter) }

  const present = entryOf(entry.presentCode)
  return {
    known: true,
    commune: entry.presentCode,
    ...(isArrondissement(code) ? { arrondissement: code } : { formerCode: code }),
    territories: present !== undefined && 'perimeter' in present ? territoriesIn(present.perimeter) : [],
  }
}
