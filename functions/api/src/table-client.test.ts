import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ListTablesCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tableClient } from './table-client.ts'

/** A table that says nothing to the first so many requests. */
const hanging = (times: number) => {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (bodies.push(body) > times) response.writeHead(200).end('{}')
    })
  })
  return { server, bodies }
}

describe('the client of the table', () => {
  let server: Server | undefined
  const opened = async (times: number) => {
    const table = hanging(times)
    server = table.server
    await new Promise<void>((resume) => table.server.listen(0, '127.0.0.1', resume))
    const { port } = table.server.address() as AddressInfo
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${port}`)
    return { bodies: table.bodies, client: tableClient({ connectionTimeout: 1_000, requestTimeout: 100 }) }
  }

  beforeEach(() => {
    vi.stubEnv('AWS_REGION', 'eu-west-3')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    server?.closeAllConnections()
    server?.close()
  })

  test('gives up a line that hangs, and asks anew with the same token', async () => {
    const { bodies, client } = await opened(2)
    await client.send(new TransactWriteItemsCommand({ TransactItems: [] }))
    const tokens = bodies.map((body) => JSON.parse(body).ClientRequestToken)
    expect(tokens).toHaveLength(3)
    expect(tokens[0]).toMatch(/\S/)
    expect(new Set(tokens).size).toBe(1)
  })

  test('asks three times at most', async () => {
    const { bodies, client } = await opened(3)
    await expect(client.send(new ListTablesCommand())).rejects.toThrow(/timeout|timed out/i)
    expect(bodies).toHaveLength(3)
  })
})
