/** A region as drawn since 2016 (INSEE, Code officiel géographique 2026). */
export interface Region {
  /** INSEE code, two digits: `84`. */
  readonly code: string
  readonly name: string
}

/** A department (INSEE, Code officiel géographique 2026). Overseas collectivities are none. */
export interface Department {
  /** INSEE code: `59`, `2A`, `974`. */
  readonly code: string
  readonly name: string
  /** INSEE code of the region it lies in. */
  readonly region: string
}
