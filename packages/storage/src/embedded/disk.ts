import type { Register } from '../register.ts'
import { openLevelRegister } from './level-register.ts'

const codeOf = (fault: unknown): unknown => (fault as { code?: unknown } | undefined)?.code

/**
 * A register in a folder, made when it is missing. A commit is on the disk before it is acknowledged.
 *
 * @throws when another process, or this one, holds the folder open: LevelDB serves one at a time.
 */
export const openEmbeddedRegister = async ({
  location,
}: {
  readonly location: string
}): Promise<Register> => {
  // Loaded here, so that tests in memory need no native code.
  const { ClassicLevel } = await import('classic-level')
  const level = new ClassicLevel(location)
  try {
    await level.open()
  } catch (fault) {
    if (codeOf((fault as Error).cause) !== 'LEVEL_LOCKED') throw fault
    throw new Error(
      `The register in ${location} is already open: stop the other process, choose another folder, or speak to it over HTTP.`,
      { cause: fault },
    )
  }
  return openLevelRegister(
    level,
    (writes) => level.batch(writes, { sync: true }),
    // LevelDB keeps what was overwritten until it compacts.
    (first, last) => level.compactRange(first, last),
  )
}
