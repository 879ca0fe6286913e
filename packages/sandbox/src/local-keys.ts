import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { issueFirstKey, type Surroundings } from '@parole/api'
import { operatorIds, type PartyId } from '@parole/domain'

/** A token for each party that a first look needs. */
export type LocalKeys = Readonly<Record<string, string>>

/** Whose keys are made: the delegation, each operator, one region, and Dunkerque, a territory of that region. */
const localParties: readonly PartyId[] = ['delegation', ...operatorIds, 'region-32', 'ti1-3208']

const fileOf = (folder: string): string => join(folder, 'local-keys.json')

const isMissing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT'

const read = async (folder: string): Promise<LocalKeys> => {
  const file = fileOf(folder)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (fault) {
    if (isMissing(fault)) return {}
    throw fault
  }
  try {
    return JSON.parse(text) as LocalKeys
  } catch (fault) {
    throw new Error(`${file} is not JSON: mend it, or delete it to have new keys made.`, { cause: fault })
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one; readable by its owner only. */
const save = async (folder: string, keys: LocalKeys): Promise<void> => {
  const file = fileOf(folder)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

const headOf = (token: string) => `key-${token.split('_')[1] ?? ''}` as const

/** Whose kept tokens the register knows: none, when its folder was deleted and theirs was not. */
const knownAmong = async (
  kept: LocalKeys,
  { register }: Pick<Surroundings, 'register'>,
): Promise<ReadonlySet<string>> => {
  const { head } = await register.load({ heads: Object.values(kept).map(headOf) })
  return new Set(Object.keys(kept).filter((party) => head(headOf(kept[party] ?? '')) !== undefined))
}

/** The tokens of a register on one's own machine: those kept beside it, and new ones for whoever has none. */
export const localKeys = async (folder: string, surroundings: Surroundings): Promise<LocalKeys> => {
  const kept = await read(folder)
  const known = await knownAmong(kept, surroundings)
  const missing = localParties.filter((party) => !known.has(party))
  if (missing.length === 0) return kept
  const made: Record<string, string> = {}
  for (const party of missing) made[party] = await issueFirstKey(surroundings, party)
  const keys = { ...kept, ...made }
  await save(folder, keys)
  return keys
}
