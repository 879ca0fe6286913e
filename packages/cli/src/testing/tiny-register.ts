import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it came in. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** How one request is answered. */
export type Answering = (response: ServerResponse) => void

/** Answers JSON, of a problem where the status says so. */
export const json =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) => {
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body))
  }

/** Answers something else than JSON. */
export const html =
  (status: number): Answering =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Fictional page</h1>')
  }

/** Closes the connection without an answer. */
export const hangUp: Answering = (response) => {
  response.destroy()
}

/** Never answers. */
export const silence: Answering = () => undefined

/** A server on a free port of this machine that answers each request as told, in order, the last one for ever. */
export const tinyRegister = async (...answers: readonly Answering[]) => {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const chunks = await request.setEncoding('utf8').toArray()
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers, body: chunks.join('') })
    answers[Math.min(seen.length, answers.length) - 1]?.(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, seen }
}
