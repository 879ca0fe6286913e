import type { Prove } from './proving.ts'
import type { Tarball } from './tarballs.ts'

/** What every chapter of the proof is given. */
export interface Bench {
  readonly prove: Prove
  /** A folder outside the repository. */
  readonly scratch: string
  readonly tarballs: readonly Tarball[]
}

/**
 * Some of the tarballs, by name.
 *
 * @throws Error when one was not packed.
 */
export const tarballsOf = ({ tarballs }: Bench, ...names: readonly string[]): readonly Tarball[] =>
  names.map((name) => {
    const found = tarballs.find((tarball) => tarball.name === name)
    if (found === undefined) throw new Error(`${name} was not packed: is it private?`)
    return found
  })
