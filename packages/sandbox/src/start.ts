import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp, system } from '@parole/api'
import { openEmbeddedRegister } from '@parole/storage/embedded'
import { loadFacts } from './facts.ts'
import { type LocalKeys, localKeys } from './local-keys.ts'

const usualPort = 8787

const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return usualPort
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is "${text}": expected a whole number from 0 to 65535; 0 takes any free port.`)
}

const say = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

const welcome = (address: string, folder: string, keys: LocalKeys, loaded: string): void =>
  say(
    '',
    'Parole, the register of public commitments, on this machine.',
    '',
    `  Address    ${address}`,
    `  Reference  ${address}/v1/docs`,
    `  Try        ${address}/v1/scoreboards/national`,
    `  Data       ${folder}  (${loaded})`,
    `  Keys       ${join(folder, 'local-keys.json')}`,
    '',
    ...Object.entries(keys).flatMap(([party, token]) => [`  ${party}`, `    ${token}`]),
    '',
    'Ctrl+C stops it; everything is found again at the next start.',
    '',
  )

const listen = (fetch: (request: Request) => Response | Promise<Response>, port: number) =>
  new Promise<{ readonly address: string; readonly close: () => void }>((started, failed) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (info) =>
      started({ address: `http://127.0.0.1:${info.port}`, close: () => server.close() }),
    )
    server.once('error', (fault: NodeJS.ErrnoException) =>
      failed(
        fault.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: choose another with PORT=8788 npm start.`)
          : fault,
      ),
    )
  })

const start = async (): Promise<void> => {
  const folder = resolve(process.env.PAROLE_DATA || '.parole')
  const port = portOf(process.env.PORT)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const register = await openEmbeddedRegister({ location: join(folder, 'register') })
  const surroundings = { ...system(), register }
  const keys = await localKeys(folder, surroundings)
  const app = createApp(surroundings)
  const silent = createApp({ ...surroundings, log: () => undefined })
  const facts = await loadFacts(silent.fetch, keys.delegation ?? '')
  const loaded =
    facts.conventions + facts.commitments + facts.claims > 0
      ? `${facts.conventions} conventions, ${facts.commitments} commitments and ${facts.claims} claims loaded`
      : 'found again'
  app.get('/', (context) => context.redirect('/v1/docs'))
  const { address, close } = await listen(app.fetch, port)
  welcome(address, folder, keys, loaded)
  const stop = (): void => {
    close()
    void register.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

start().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
