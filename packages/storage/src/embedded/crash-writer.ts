import { allocated, answerOf, appended, commitment, declaration } from '../suite/fixtures.ts'
import { openEmbeddedRegister } from './disk.ts'

/** Run as a process of its own, to be killed: commits without end, and prints every version it was acknowledged. */
const register = await openEmbeddedRegister({ location: process.argv[2] ?? '' })
await register.commit(commitment('bdt-equity', { 2019: null }))
const [append] = declaration(1, { amountCents: 1 }).appends
await register.commit(declaration(1, { amountCents: 1 }))
let head = append?.head
for (let version = 2; head !== undefined; version += 1) {
  const paid = { type: 'PaymentRecorded', amountCents: 1 } as const
  const next = appended(head.stream, head, [paid, paid], head.state)
  const moves = allocated(1, {})
  const outcome = await register.commit({ appends: [next], moves, entries: [], answer: answerOf(version) })
  if (!outcome.committed) throw new Error(`lost to ${outcome.lost}`)
  process.stdout.write(`${version}\n`)
  head = next.head
}
