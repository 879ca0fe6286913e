import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Append, Register } from '@parole/storage'
import { openEmbeddedRegister } from '@parole/storage/embedded'
import { filler, type Metered } from './metered-table.ts'

/** How a request to the port is named where the port is a database. */
const names = {
  load: 'BatchGetItem',
  commit: 'TransactWriteItems',
  ledger: 'Query',
  events: 'Query',
  list: 'Query',
  tallies: 'GetItem',
} as const

const perCommit = 40

/** The embedded store in a folder of its own, its requests counted. */
export const meteredDisk = async (name: string): Promise<Metered & { remove: () => Promise<void> }> => {
  const location = await mkdtemp(join(tmpdir(), `${name}-`))
  const sent: string[] = []
  let register: Register | undefined

  const counted = (opened: Register): Register =>
    new Proxy(opened, {
      get: (target, method: keyof Register) => {
        const known = target[method]
        if (!(method in names)) return known
        return (...given: never[]) => {
          sent.push(names[method as keyof typeof names])
          return (known as (...given: never[]) => unknown)(...given)
        }
      },
    })

  return {
    store: {
      name,
      open: async () => {
        register = await openEmbeddedRegister({ location })
        return counted(register)
      },
    },
    during: async (work) => {
      const before = sent.length
      await work()
      return sent.slice(before)
    },
    copy: async (delivery, times) => {
      if (register === undefined) throw new Error('the store is not open')
      const stream = `delivery-${delivery}` as const
      const head = (await register.load({ heads: [stream] })).head(stream)
      const { items: events } = await register.events(stream, { limit: 100 })
      const stored = JSON.stringify({ expectedVersion: 0, events, head })
      for (let first = 0; first < times; first += perCommit) {
        const appends = Array.from(
          { length: Math.min(perCommit, times - first) },
          (_, n) => JSON.parse(stored.replaceAll(delivery, filler(first + n))) as Append,
        )
        await register.commit({ appends, moves: [], entries: [] })
      }
    },
    remove: async () => {
      await register?.close()
      await rm(location, { recursive: true })
    },
  }
}
