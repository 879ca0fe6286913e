import type { Result } from '@parole/domain'
import type { Wanted } from './loaded.ts'
import type { Lost } from './operations.ts'
import { type Patience, patient } from './patience.ts'
import { PermanentFault } from './permanent-fault.ts'
import type { Answered, Commit, Loaded, Register } from './register.ts'

/** How a write ended. */
export type Settled<Refusal> =
  | { readonly outcome: 'committed'; readonly commit: Commit }
  /** The same call was answered before, here or elsewhere; payload and caller are for the one who asked to check. */
  | { readonly outcome: 'replayed'; readonly answered: Answered; readonly loaded: Loaded }
  /** The rules say no; nothing was written. */
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The balance has no such room, or the name is taken; nothing was written. */
  | ({ readonly outcome: 'lost' } & Extract<Lost, { lost: 'room' | 'duplicate' }>)
  /** Every attempt collided: the caller may try again later, with the same call. */
  | { readonly outcome: 'contention' }

type Attempt<Value> = { readonly value: Value } | { readonly fault: unknown }

const attempted = async <Value>(work: Promise<Value>): Promise<Attempt<Value>> => {
  try {
    return { value: await work }
  } catch (fault) {
    if (fault instanceof PermanentFault) throw fault
    return { fault }
  }
}

/**
 * Loads and decides. A batch read is no snapshot: it may show a part of what one commit wrote beside the state before
 * it, our own record's among them. So a refusal stands only when a second look says the same.
 */
const decided = async <Refusal>(
  register: Register,
  wanted: Wanted,
  decide: (loaded: Loaded) => Result<Commit, Refusal>,
): Promise<Attempt<Extract<Settled<Refusal>, { outcome: 'replayed' | 'refused' }> | Commit>> => {
  let refusal: Refusal | undefined
  for (let look = 1; look <= 2; look += 1) {
    const read = await attempted(register.load(wanted))
    if ('fault' in read) return read
    const loaded = read.value
    if (loaded.answered) return { value: { outcome: 'replayed', answered: loaded.answered, loaded } }
    const decision = decide(loaded)
    if (decision.ok) return { value: decision.value }
    refusal = decision.error
  }
  return { value: { outcome: 'refused', refusal: refusal as Refusal } }
}

/** Load, decide, commit, once. `undefined` when writers collided. */
const settleOnce = async <Refusal>(
  register: Register,
  wanted: Wanted,
  decide: (loaded: Loaded) => Result<Commit, Refusal>,
): Promise<Attempt<Settled<Refusal> | undefined>> => {
  const taken = await decided(register, wanted, decide)
  if ('fault' in taken) return taken
  const commit = taken.value
  if ('outcome' in commit) return { value: commit }
  const written = await attempted(register.commit(commit))
  if ('fault' in written) return written
  const outcome = written.value
  if (outcome.committed) return { value: { outcome: 'committed', commit } }
  if (outcome.lost === 'room' || outcome.lost === 'duplicate')
    return { value: { outcome: 'lost', ...outcome } }
  return { value: undefined }
}

/**
 * The one loop that every write goes through: load, decide, commit; and from the start again, after a random wait,
 * when another writer was first or the outcome is unknown. The call's record keeps a retry from writing twice.
 *
 * @param decide Pure: it runs once an attempt, on what that attempt loaded.
 * @throws the store's own fault when it outlasts every attempt: its outcome is unknown, and a retry of the same
 * call settles it.
 */
export const settle = async <Refusal>(
  register: Register,
  wanted: Wanted,
  decide: (loaded: Loaded) => Result<Commit, Refusal>,
  patience: Patience = {},
): Promise<Settled<Refusal>> => {
  const { attempts, waitAfter } = patient(patience)
  for (let attempt = 1; ; attempt += 1) {
    const settled = await settleOnce(register, wanted, decide)
    if ('value' in settled && settled.value) return settled.value
    if (attempt >= attempts) {
      if ('fault' in settled) throw settled.fault
      return { outcome: 'contention' }
    }
    await waitAfter(attempt)
  }
}
