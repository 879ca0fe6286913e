// Proves that no write is lost or doubled on a line that breaks. Run: npm run dropped, or: npm run dropped -- forgetful
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError, answeredOf, type FetchLike, Parole } from '@parole/sdk'
import { startRegister } from '../packed/register.ts'
import { openSickLine } from './sick-line.ts'
import { allocation, commitment, nameIn, payment, type Write, writesFound, year } from './writes.ts'

const calls = 10_000
const atOnce = 16
const paidDeliveries = 64
const seed = 2019
const forgetful = process.argv.includes('forgetful')

/** The last idempotency key under which each write was sent, by its name. */
const keys = new Map<string, string>()
const seen = { attempts: 0, replays: 0, keysChanged: 0 }

const watched: FetchLike = (url, request) => {
  const { body = '', headers } = request
  const name = nameIn(body)
  if (name === undefined) return fetch(url, request)
  const idempotencyKey = forgetful ? crypto.randomUUID() : (headers['idempotency-key'] ?? '')
  if ((keys.get(name) ?? idempotencyKey) !== idempotencyKey) seen.keysChanged += 1
  keys.set(name, idempotencyKey)
  return fetch(url, { ...request, headers: { ...headers, 'idempotency-key': idempotencyKey } })
}

/** What a call ended with: `undefined` when it was answered. */
const endOf = async (call: Promise<object>): Promise<string | undefined> => {
  try {
    await call
    return undefined
  } catch (fault) {
    if (!ApiError.is(fault)) throw fault
    return fault.code
  }
}

const scratch = await mkdtemp(join(tmpdir(), 'parole-dropped-'))
const register = await startRegister(scratch)
const line = await openSickLine(register.address, seed)
try {
  const apiKey = register.keys['banque-des-territoires']
  const straight = new Parole({ baseUrl: register.address, apiKey })
  const dropping = new Parole({
    baseUrl: line.address,
    apiKey,
    fetch: watched,
    onRequest: () => {
      seen.attempts += 1
    },
    onResponse: ({ answered }) => {
      if (answered?.replayed) seen.replays += 1
    },
  })
  const usedCents = async (): Promise<number> => {
    const years = await straight.commitments.listEnvelopes(commitment).toArray({ limit: 20 })
    return years.find((envelope) => envelope.year === year)?.usedCents ?? Number.NaN
  }

  const usedBefore = await usedCents()
  const paid: string[] = []
  const allocatedForPayments = 100_000
  for (let n = 0; n < paidDeliveries; n += 1) {
    paid.push((await allocation(`paid-${n}`, allocatedForPayments).send(straight)).id)
  }

  const writes: Write[] = []
  const ends = new Map<Write, string | undefined>()
  const readsEnded: string[] = []
  /** Of ten calls three declare, three pay, and four read. */
  const callOf = async (n: number): Promise<void> => {
    const delivery = paid[n % paidDeliveries] ?? ''
    if (n % 10 >= 6) {
      const end = await endOf(dropping.deliveries.get(delivery))
      if (end !== undefined) readsEnded.push(end)
      return
    }
    const write = n % 10 < 3 ? allocation(`write-${n}`, 100 + (n % 7)) : payment(`write-${n}`, delivery)
    writes.push(write)
    ends.set(write, await endOf(write.send(dropping)))
  }
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < calls) {
        next += 1
        await callOf(next - 1)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000

  const found = await writesFound(straight, paid)
  const timesOf = ({ name }: Write): number => found.get(name) ?? 0
  const rejected = writes.filter((write) => ends.get(write) !== undefined)
  const lost = writes.filter((write) => ends.get(write) === undefined && timesOf(write) === 0)
  const doubled = writes.filter((write) => timesOf(write) > 1)
  const used = (await usedCents()) - usedBefore
  const allocated = writes.reduce((sum, write) => sum + write.allocatedCents * timesOf(write), 0)
  const missing = paidDeliveries * allocatedForPayments + allocated - used

  // Whoever repeats a rejected write under its key learns that it was done, or does it now.
  let mistold = 0
  for (const write of rejected) {
    const { replayed } = await write
      .send(straight, { idempotencyKey: keys.get(write.name) })
      .then(answeredOf, () => ({ replayed: undefined }))
    if (replayed !== timesOf(write) > 0) mistold += 1
  }
  const foundAtLast = await writesFound(straight, paid)
  const notOnce = writes.filter(({ name }) => foundAtLast.get(name) !== 1).length

  const reasons = (codes: readonly (string | undefined)[]): string =>
    codes.length === 0 ? '0' : `${codes.length} (${[...new Set(codes)].join(', ')})`
  const figures = {
    calls: `${calls} in ${seconds.toFixed(0)} s, ${atOnce} at once, seed ${seed}`,
    writes: writes.length,
    attempts: seen.attempts,
    'cut before the register heard': line.cuts.before,
    'cut while it was at work': line.cuts.during,
    'cut after it had answered': line.cuts.after,
    'cut within the answer': line.cuts.within,
    replays: seen.replays,
    'reads that ended in an error': reasons(readsEnded),
    'writes that ended in an error': reasons(rejected.map((write) => ends.get(write))),
    'of them done all the same': rejected.filter((write) => timesOf(write) > 0).length,
  }
  const faults = {
    lost: lost.length,
    doubled: doubled.length,
    'rejected, and their key does not tell what became of them': mistold,
    'not there exactly once when the rejected are repeated': notOnce,
    'sent again under another key': seen.keysChanged,
    'cents by which the envelope differs from the sum': missing,
  }
  for (const [name, figure] of Object.entries({ ...figures, ...faults })) console.log(`${name}: ${figure}`)
  if (Object.values(faults).some((count) => count !== 0)) process.exitCode = 1
} finally {
  line.close()
  await register.stop()
  await rm(scratch, { recursive: true, force: true })
}
