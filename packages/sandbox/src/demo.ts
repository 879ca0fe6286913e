import { createApp, issueFirstKey, system } from '@parole/api'
import type { PartyId } from '@parole/domain'
import { openMemoryRegister } from '@parole/storage/embedded'
import { type Ink, inkFor, rule, wrap } from './demo/page.ts'
import { type Scene, teller } from './demo/scene.ts'
import { story } from './demo/story.ts'
import { loadFacts } from './facts.ts'

const usage = `Tells the story of one promise in a register of its own, in memory.

  npm run demo              for people, in 80 columns; NO_COLOR is respected
  npm run demo -- --json    for machines: one JSON document
`

const tellers: readonly PartyId[] = ['delegation', 'banque-des-territoires', 'ti1-3208', 'region-32']

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

const printed = (scenes: readonly Scene[], ink: Ink): string =>
  [
    rule,
    ink.strong('Parole: was the word kept? The story of one promise.'),
    ...wrap(
      'Territories, promises and their dates are real. Amounts, projects and what parties say of them are made up, and marked [fictional].',
    ),
    rule,
    ...scenes.flatMap(({ title, fictional, exchanges, lines }, index) => [
      '',
      ...wrap(`${index + 1}. ${title}${fictional ? ' [fictional]' : ''}`).map(ink.strong),
      ...exchanges.flatMap(({ as, method, path, status, replayed, gist }) => [
        ...wrap(`${method} ${path}`, '   ').map(ink.quiet),
        ...wrap(`${as}: ${status}${replayed ? ' (replayed)' : ''}  ${gist}`, '     ').map(
          status < 400 ? ink.good : ink.bad,
        ),
      ]),
      ...lines,
    ]),
    '',
  ].join('\n')

/** Each answer says by itself whether it is fictional. */
const marked = ({ exchanges, ...scene }: Scene) => ({
  ...scene,
  exchanges: exchanges.map((exchange) => ({ fictional: scene.fictional, ...exchange })),
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
    ? JSON.stringify({ fictional: 'amounts, projects and attestations', scenes: scenes.map(marked) }, null, 2)
    : printed(scenes, inkFor(process.stdout.isTTY, process.env.NO_COLOR))
  process.stdout.write(`${text}\n`)
}

demo(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
