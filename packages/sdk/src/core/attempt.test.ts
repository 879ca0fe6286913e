import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { Parole } from '../parole.gen.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const served = async (answer: RequestListener): Promise<{ server: Server; baseUrl: string }> => {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  return { server, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
const health = JSON.stringify({ status: 'ok' })

describe('over a real connection', () => {
  test('the time allowed covers the body', async () => {
    const { baseUrl } = await served((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
      response.write('{"status":')
    })
    const parole = new Parole({ baseUrl, retries: 0, timeout: 150 })
    await expect(parole.meta.getHealth()).rejects.toMatchObject({ code: 'timeout' })
  })

  test('a signal ends the reading of the body', async () => {
    const { baseUrl } = await served((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('{')
    })
    const controller = new AbortController()
    const call = new Parole({ baseUrl }).meta.getHealth({ signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
  })

  test('a body that breaks off is a fault of the network, and sent again', async () => {
    let requests = 0
    const { baseUrl } = await served((_, response) => {
      requests += 1
      if (requests > 1) return response.end(health)
      response.writeHead(200, { 'content-length': 100 })
      response.write('{')
      return setTimeout(() => response.destroy(), 10)
    })
    expect(await new Parole({ baseUrl }).meta.getHealth()).toEqual({ status: 'ok' })
    expect(requests).toBe(2)
  })

  test('a socket that the other side closed after the last answer costs no retry', async () => {
    let requests = 0
    const sockets = new Set<Socket>()
    const { server, baseUrl } = await served((_, response) => {
      requests += 1
      response.end(health)
    })
    server.on('connection', (socket) => sockets.add(socket))
    // Whatever comes on a connection that was used before is answered by closing it.
    server.prependListener('request', ({ socket }: { socket: Socket & { used?: boolean } }) => {
      if (socket.used) socket.destroy()
      socket.used = true
    })
    const parole = new Parole({ baseUrl, retries: 0 })
    expect(await parole.meta.getHealth()).toEqual({ status: 'ok' })
    // The connection goes back among those that are kept open.
    await new Promise((resume) => setTimeout(resume, 50))
    expect(await parole.meta.getHealth()).toEqual({ status: 'ok' })
    expect(sockets.size).toBe(2)
    expect(requests).toBe(3)
  })

  test.each([301, 302, 303, 307, 308])(
    'a write that is redirected by %i is not sent again as a read',
    async (status) => {
      const seen: (string | undefined)[] = []
      const { baseUrl } = await served(({ method }, response) => {
        seen.push(method)
        response.writeHead(status, { location: '/v1/deliveries' }).end()
      })
      const write = new Parole({ baseUrl }).deliveries.retract('d1', { reason: { text: 'Seen on site' } })
      await expect(write).rejects.toMatchObject({ code: 'unreadable-answer', status })
      expect(seen).toEqual(['POST'])
    },
  )

  test('however many calls share a signal, it is listened to once', async () => {
    const { baseUrl } = await served((_, response) => response.end(health))
    const controller = new AbortController()
    const { signal } = controller
    let listened = 0
    const listen = signal.addEventListener.bind(signal)
    signal.addEventListener = (...given: Parameters<typeof listen>) => {
      listened += 1
      listen(...given)
    }
    const { meta } = new Parole({ baseUrl })
    await Promise.all(Array.from({ length: 30 }, () => meta.getHealth({ signal })))
    expect(listened).toBe(1)
    controller.abort()
    await expect(meta.getHealth({ signal })).rejects.toMatchObject({ code: 'aborted' })
  })

  test('nobody there is a fault of the network', async () => {
    const { server, baseUrl } = await served(() => undefined)
    server.close()
    await expect(new Parole({ baseUrl, retries: 0 }).meta.getHealth()).rejects.toMatchObject({
      code: 'network',
      status: undefined,
    })
  })
})
