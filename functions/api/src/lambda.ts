import { once } from '@parole/domain'
import { openDynamoRegister } from '@parole/storage/dynamodb'
import { handle } from 'hono/aws-lambda'
import { createApp } from './app.ts'
import { mappedStack } from './mapped-stack.ts'
import { throughPublicAddress } from './origin.ts'
import { type OidcSettings, settingsOf } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import { system } from './system.ts'
import { countedRequests, tableClient } from './table-client.ts'

// Ten frames, which Node takes of itself, end within the SDK: who asked the table comes after them.
Error.stackTraceLimit = 30

const {
  TABLE_NAME: table,
  LOG_LEVEL: logLevel,
  ORIGIN_DIGESTS: digests,
  OIDC: oidc,
} = settingsOf(process.env)
const client = tableClient()
const asked = countedRequests(client)
const plain = system({ logLevel })
const machine: typeof plain = {
  ...plain,
  log: (line) =>
    plain.log({ ...line, ...(line.stack && { stack: mappedStack(line.stack) }), store: asked() }),
}

/** What verifies access tokens is loaded with the first of them: a start without one does not pay for it. */
const verifierOf = (settings: OidcSettings): NonNullable<Surroundings['verifyToken']> => {
  const tokens = once(async () => (await import('./access-token.ts')).accessTokens(settings, machine))
  return async (text) => (await tokens())(text)
}

/** The function behind API Gateway's HTTP API. */
export const handler = handle(
  createApp(
    {
      ...machine,
      ...(oidc && { verifyToken: verifierOf(oidc) }),
      register: openDynamoRegister({ client, table }),
    },
    digests && throughPublicAddress(digests),
  ),
)
