import { createApp, issueFirstKey, type LogLine, system } from '@parole/api'
import type { PartyId } from '@parole/domain'
import { createTable, openDynamoRegister } from '@parole/storage/dynamodb'
import { localClient, startDynamoLocal } from '@parole/storage/local'
import { tellers } from '../../packages/sandbox/src/demo/parts.ts'
import { teller } from '../../packages/sandbox/src/demo/scene.ts'
import { story } from '../../packages/sandbox/src/demo/story.ts'
import { loadFacts } from '../../packages/sandbox/src/facts.ts'
import { metered } from '../../packages/storage/src/dynamodb/metered.ts'

/** What one call of the API took. */
export interface Taken {
  readonly operation: string
  readonly isWrite: boolean
  readonly storeRequests: number
  readonly readUnits: number
  readonly writeUnits: number
  /** Of this process, in milliseconds. */
  readonly processor: number
  readonly bytesSent: number
  readonly bytesLogged: number
}

const processorTime = (): number => {
  const { user, system: kernel } = process.cpuUsage()
  return (user + kernel) / 1000
}

/** Every call of the demo, on AWS's own DynamoDB engine. */
export const measuredCalls = async (): Promise<readonly Taken[]> => {
  const local = await startDynamoLocal()
  const client = localClient(local.endpoint)
  const table = 'costs'
  await createTable(client, table)
  const meter = metered(client)
  let line: LogLine | undefined
  const surroundings = {
    ...system(),
    register: openDynamoRegister({ client, table }),
    log: (written: LogLine) => {
      line = written
    },
  }
  const app = createApp(surroundings)
  const tokens = new Map<PartyId, string>()
  for (const party of tellers) {
    tokens.set(party, await issueFirstKey(surroundings, party))
  }
  await loadFacts(app.fetch, tokens.get('delegation') ?? '')

  const taken: Taken[] = []
  const observed = async (request: Request): Promise<Response> => {
    const requests = meter.requests.length
    const { read, written } = meter.units
    const began = processorTime()
    const response = await app.fetch(request)
    const body = await response.clone().arrayBuffer()
    taken.push({
      operation: line?.operationId ?? 'unknown',
      isWrite: request.method !== 'GET',
      storeRequests: meter.requests.length - requests,
      readUnits: meter.units.read - read,
      writeUnits: meter.units.written - written,
      processor: processorTime() - began,
      bytesSent: body.byteLength,
      bytesLogged: JSON.stringify(line).length + 1,
    })
    return response
  }
  await story(teller(observed, tokens))
  client.destroy()
  await local.stop()
  return taken
}
