import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Project } from '../project.ts'
import { bundle } from './bundle.ts'
import type { Given, Seen } from './given.ts'

const browser = '/usr/bin/chromium'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const longestMilliseconds = 120_000

const page = `<!doctype html><meta charset="utf-8"><title>proof</title><link rel="icon" href="data:,">
<script>onerror = (message) => fetch('/outcome', { method: 'POST', body: JSON.stringify({ fault: message }) })</script>
<script src="/page.js"></script>`

type Outcome = { readonly seen: Seen } | { readonly fault: string }

/** Serves the page on loopback and waits for what it tells: the register is another origin to it. */
const servedPage = async (script: string, given: Given) => {
  const answers: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', page],
    '/page.js': ['text/javascript', script],
    '/given': ['application/json', JSON.stringify(given)],
  }
  let tell: (outcome: Outcome) => void = () => undefined
  const outcome = new Promise<Outcome>((told) => {
    tell = told
  })
  const server: Server = createServer(async (request, response) => {
    const answer = answers[request.url ?? '']
    if (request.method === 'POST') tell((await json(request)) as Outcome)
    if (answer === undefined) response.writeHead(request.method === 'POST' ? 204 : 404).end()
    else response.writeHead(200, { 'content-type': answer[0] }).end(answer[1])
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, outcome, server }
}

/** Opens an address in a browser of its own, with nothing remembered, until `outcome` is known. */
const openUntil = async <Told>(address: string, outcome: Promise<Told>, profile: string): Promise<Told> => {
  const child = spawn(browser, [...flags, `--user-data-dir=${profile}`, address], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const ended = once(child, 'close')
  const silence = new Promise<never>((_, failed) => {
    child.once('error', failed)
    child.once('close', (code) => failed(new Error(`Chromium ended with ${code}\n${printed}`)))
    setTimeout(() => failed(new Error(`the page told nothing\n${printed}`)), longestMilliseconds).unref()
  })
  try {
    return await Promise.race([outcome, silence])
  } finally {
    child.kill()
    await ended
  }
}

/** Runs the proof in a page, bundled for browsers. */
export const inChromium = async (project: Project, given: Given = {}): Promise<Seen> => {
  const script = await readFile(
    await bundle(project, 'page.mjs', 'page.js', '--format=iife', '--platform=browser'),
    'utf8',
  )
  const { address, outcome, server } = await servedPage(script, given)
  try {
    const told = await openUntil(address, outcome, await mkdtemp(join(project.folder, 'profile-')))
    if ('fault' in told) throw new Error(told.fault)
    return told.seen
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
