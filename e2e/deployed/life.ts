import type { PartyId } from '@parole/domain'
import { callWell, type Fetch } from '../../packages/sandbox/src/call.ts'
import { tellers } from '../../packages/sandbox/src/demo/parts.ts'
import { type Scene, teller } from '../../packages/sandbox/src/demo/scene.ts'
import { story } from '../../packages/sandbox/src/demo/story.ts'
import { loadFacts } from '../../packages/sandbox/src/facts.ts'
import { output } from '../packed/command.ts'
import { repository } from '../packed/places.ts'
import type { Bench } from './bench.ts'
import { fetchFrom } from './calling.ts'
import type { Environment } from './environment.ts'
import type { Running } from './hosting.ts'

/** Issues the first key of an environment by the documented command, as whoever holds its account. */
export const firstKey = async (
  bench: Bench,
  environment: Environment,
  accessKey: string,
): Promise<string> => {
  const { table, function: declared } = environment
  const asked = ['--table', table.TableName, '--region', declared.region]
  const printed = await output(['npm', 'run', '-s', 'first-key', '--', ...asked], {
    cwd: repository,
    env: {
      AWS_ENDPOINT_URL_DYNAMODB: bench.dynamo,
      AWS_ACCESS_KEY_ID: accessKey,
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  })
  return printed.trim()
}

/** A register with the facts of 2019 in it and a key for everybody in the story, all through its API. */
export const peopled = async (from: Fetch, delegation: string): Promise<ReadonlyMap<PartyId, string>> => {
  await loadFacts(from, delegation)
  const tokens = new Map<PartyId, string>([['delegation', delegation]])
  for (const party of tellers.filter((teller) => teller !== 'delegation')) {
    const body = { party, role: 'writer' }
    const issued = await callWell<{ readonly token?: string }>(from, 'POST', '/v1/keys', {
      token: delegation,
      body,
      idempotencyKey: `key-of-${party}`,
    })
    tokens.set(party, issued.body.token ?? '')
  }
  return tokens
}

/** A register that has been through the story of the eleven promises. */
export interface Lived {
  readonly from: Fetch
  readonly tokens: ReadonlyMap<PartyId, string>
  readonly scenes: readonly Scene[]
}

/** Takes a register that was just deployed through the story. */
export const live = async (
  bench: Bench,
  { environment, ...running }: Pick<Running, 'address'> & { readonly environment: Environment },
  accessKey: string,
): Promise<Lived> => {
  const from = fetchFrom(running)
  const tokens = await peopled(from, await firstKey(bench, environment, accessKey))
  return { from, tokens, scenes: await story(teller(from, tokens)) }
}
