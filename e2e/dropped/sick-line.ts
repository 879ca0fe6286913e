import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** How many of a thousand requests are cut, by where the connection is cut. */
export const cutsInThousand = {
  /** Before the register hears of the request. */
  before: 50,
  /** While the register is at work: the client may well ask again before it is done. */
  during: 30,
  /** After the register has answered, before the client hears a word of it. */
  after: 50,
  /** In the middle of the answer. */
  within: 20,
}
/** Where a connection is cut. */
export type Cut = keyof typeof cutsInThousand

/** A way to a register on which connections break. */
export interface SickLine {
  readonly address: string
  /** How many were cut so far, by where. */
  readonly cuts: Readonly<Record<Cut, number>>
  readonly close: () => void
}

/** Numbers from 0 to 1, the same ones for the same seed: mulberry32. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const cutAt = (draw: number): Cut | undefined => {
  let below = 0
  for (const [cut, share] of Object.entries(cutsInThousand)) {
    below += share / 1000
    if (draw < below) return cut as Cut
  }
  return undefined
}

/**
 * Opens a line to a register on a free port: every request draws whether and where its connection is cut, and whether
 * by a close or by a reset. The draws follow from the seed; which request makes which draw does not.
 */
export const openSickLine = async (register: string, seed: number): Promise<SickLine> => {
  const random = randomFrom(seed)
  const agent = new Agent({ keepAlive: true })
  const cuts = { before: 0, during: 0, after: 0, within: 0 }

  const carry = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { socket, method, url = '/', headers } = asked
    const body = await buffer(asked)
    const cut = cutAt(random())
    const hangUp = random() < 0.5 ? () => socket.destroy() : () => socket.resetAndDestroy()
    if (cut !== undefined) cuts[cut] += 1
    if (cut === 'before') return void hangUp()
    const onwards = request(new URL(url, register), { method, headers, agent })
    const answered = once(onwards, 'response') as Promise<[IncomingMessage]>
    onwards.end(body, () => {
      if (cut === 'during') hangUp()
    })
    const [from] = await answered
    const whole = await buffer(from)
    if (cut === 'during') return
    if (cut === 'after') return void hangUp()
    answer.writeHead(from.statusCode ?? 502, { ...from.headers, 'content-length': whole.length })
    if (cut === undefined) answer.end(whole)
    else answer.write(whole.subarray(0, whole.length >> 1), hangUp)
  }

  const server = createServer((asked, answer) => {
    // A line that breaks where it should not would be counted as nothing: it ends the run.
    void carry(asked, answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
    agent.destroy()
  }
  return { address: `http://127.0.0.1:${port}`, cuts, close }
}
