import { createApp, issueFirstKey, system } from '@parole/api'
import type { PartyId } from '@parole/domain'
import { openMemoryRegister } from '@parole/storage/embedded'
import { layout } from './demo/layout.ts'
import { inkFor } from './demo/page.ts'
import { tellers } from './demo/parts.ts'
import { type Scene, teller } from './demo/scene.ts'
import { story } from './demo/story.ts'
import { loadFacts } from './facts.ts'

const usage = `Tells the story of the eleven promises in a register of its own, in memory.

  npm run demo              for people, in 80 columns; NO_COLOR is respected
  npm run demo -- --json    for machines: one JSON document, every call in it
`

const play = async (): Promise<readonly Scene[]> => {
  const register = openMemoryRegister()
  const surroundings = { ...system(), register, log: () => undefined }
  const tokens = new Map<PartyId, string>()
  for (const party of tellers) tokens.set(party, await issueFirstKey(surroundings, party))
  const { fetch } = createApp(surroundings)
  await loadFacts(fetch, tokens.get('delegation') ?? '')
  const scenes = await story(teller(fetch, tokens))
  await register.close()
  return scenes
}

/** Each answer says by itself whether it is fictional. */
const marked = ({ moments, ...scene }: Scene) => ({
  ...scene,
  moments: moments.map(({ said, exchanges }) => ({
    said,
    exchanges: exchanges.map((exchange) => ({ fictional: scene.fictional, ...exchange })),
  })),
})

const demo = async (flags: readonly string[]): Promise<void> => {
  const unknown = flags.find((flag) => !['--json', '--help'].includes(flag))
  if (unknown !== undefined) throw new Error(`unknown flag ${unknown}\n\n${usage}`)
  if (flags.includes('--help')) {
    process.stdout.write(usage)
    return
  }
  const scenes = await play()
  const text = flags.includes('--json')
    ? JSON.stringify(
        {
          fictional: 'amounts, projects, persons, companies and attestations',
          scenes: scenes.map(marked),
        },
        null,
        2,
      )
    : layout(scenes, inkFor(process.stdout.isTTY, process.env.NO_COLOR))
  process.stdout.write(`${text}\n`)
}

// Whoever reads may stop before the end: `npm run demo -- --json | head`.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})

demo(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
