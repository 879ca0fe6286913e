import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A row of `territories_phase*.csv`. */
export interface TerritoryRow {
  readonly number: string
  readonly name: string
  readonly leadRegion: string
  readonly departments: readonly string[]
  readonly longitude: string
  readonly latitude: string
}

/** A row of `members_phase*.csv`. */
export interface MemberRow {
  readonly number: string
  readonly siren: string
  readonly kind: string
  readonly name: string
}

/** A row of `lineage.csv`. */
export interface LineageRow {
  readonly number: string
  readonly predecessor: string
  readonly sharedMembers: number
}

/** A row of the package's `communes.json`, whatever its type. */
export interface CommuneRow {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly departement: string
  readonly region: string
  readonly siren?: string
  readonly population?: number
  readonly anciensCodes?: readonly string[]
  /** Of a delegated or associated commune: the commune it is part of. */
  readonly chefLieu?: string
  /** Of a municipal arrondissement: the commune it is part of. */
  readonly commune?: string
}

/** A row of the package's `epci.json` or `ept.json`. */
export interface BodyRow {
  readonly code: string
  readonly type: string
  readonly membres: readonly { readonly code: string }[]
}

/** A row of the package's `regions.json` or `departements.json`. */
export interface AreaRow {
  readonly code: string
  readonly nom: string
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region?: string
}

const parseCsv = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )

const csv = (file: string): string[][] =>
  parseCsv(readFileSync(new URL(`../sources/${file}`, import.meta.url), 'utf8'))

const numberOf = (id: string): string => id.replace(/^ti-/, '')

/** The territories of a phase, as the ANCT lists them. */
export const readTerritories = (phase: 1 | 2): TerritoryRow[] =>
  csv(`territories_phase${phase}.csv`).map(
    ([id = '', name = '', leadRegion = '', departments = '', longitude = '', latitude = '']) => ({
      number: numberOf(id),
      name,
      leadRegion,
      departments: departments.split(' '),
      longitude,
      latitude,
    }),
  )

/** The members of the territories of a phase, as the ANCT lists them. */
export const readMembers = (phase: 1 | 2): MemberRow[] =>
  csv(`members_phase${phase}.csv`).map(([id = '', siren = '', kind = '', name = '']) => ({
    number: numberOf(id),
    siren,
    kind: kind === 'COM' ? 'COMMUNE' : kind,
    name,
  }))

/** Which territories of phase 1 a territory of phase 2 shares members with. */
export const readLineage = (): LineageRow[] =>
  csv('lineage.csv').map(([id = '', predecessor = '', sharedMembers = '']) => ({
    number: numberOf(id),
    predecessor: numberOf(predecessor),
    sharedMembers: Number(sharedMembers),
  }))

const require = createRequire(import.meta.url)

/** The Code officiel géographique of 2026, as `@etalab/decoupage-administratif` gives it. */
export const readGeography = () => ({
  communes: require('@etalab/decoupage-administratif/data/communes.json') as CommuneRow[],
  bodies: [
    ...(require('@etalab/decoupage-administratif/data/epci.json') as BodyRow[]),
    ...(require('@etalab/decoupage-administratif/data/ept.json') as BodyRow[]),
  ],
  departments: require('@etalab/decoupage-administratif/data/departements.json') as AreaRow[],
  regions: require('@etalab/decoupage-administratif/data/regions.json') as AreaRow[],
})

export type Geography = ReturnType<typeof readGeography>
