import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { StreamId } from '@parole/domain'
import type { Head, Register } from '@parole/storage'
import { openDynamoRegister } from '@parole/storage/dynamodb'
import { issueFirstKey } from './first-key.ts'
import { system } from './system.ts'

/** Where the command speaks: the token and nothing else is printed, all the rest is told. */
export interface Speaking {
  readonly print: (text: string) => void
  readonly tell: (text: string) => void
}

/** 0: the key was issued; 1: it was not; 2: wrong usage, nothing was asked of the table. */
export type ExitCode = 0 | 1 | 2

const usage = `Usage: npm run -s first-key -- --table <name> --region <region> [--recover]

Issues the first writer key of the Delegate's office straight into an environment's table, with your own AWS
credentials, and prints it once. All other keys are issued with it, through the API.

  --table <name>     the environment's table
  --region <region>  where it is, such as eu-west-3
  --recover          although there is a key: all of them are lost
  --help             this text
`

interface Asked {
  readonly table: string
  readonly region: string
  readonly recover: boolean
}

const options = {
  table: { type: 'string' },
  region: { type: 'string' },
  recover: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** What is asked; a text says what is wrong with it, and `undefined` that help is. */
const askedIn = (args: readonly string[]): Asked | string | undefined => {
  try {
    const { table, region, recover, help } = parseArgs({ args: [...args], options }).values
    if (help) return undefined
    if (!table) return '--table is missing: the environment’s table'
    return region ? { table, region, recover } : '--region is missing: where the table is'
  } catch (fault) {
    if (fault instanceof TypeError && 'code' in fault) return fault.message
    throw fault
  }
}

/** The keys of the Delegate's office that still work. */
const keysInForce = async (register: Register): Promise<number> => {
  let count = 0
  for (let after: StreamId | null | undefined; after !== null; ) {
    const list = { list: 'keys-of-party', party: 'delegation' } as const
    const page = await register.list(list, { limit: 200, ...(after && { after }) })
    count += (page.items as readonly Head<'key'>[]).filter(({ state }) => state.revokedAt === null).length
    after = page.next
  }
  return count
}

/** What a fault of AWS means to who sits here. */
const meaningOf = (fault: Error, { table, region }: Asked): string => {
  switch (fault.name) {
    case 'ResourceNotFoundException':
      return `There is no table ${table} in ${region}, in the account of your credentials. Deploy the environment first, or check --table, --region and AWS_PROFILE.`
    case 'CredentialsProviderError':
      return 'There are no AWS credentials. Sign in, and set AWS_PROFILE or the variables that AWS gives you.'
    case 'UnrecognizedClientException':
    case 'InvalidSignatureException':
    case 'InvalidClientTokenId':
    case 'ExpiredTokenException':
      return `AWS does not take your credentials (${fault.name}). Sign in again, or check AWS_PROFILE.`
    case 'AccessDeniedException':
      return `Your credentials may not do this: they need dynamodb:Query on the indexes of ${table}, dynamodb:PutItem on the table itself, and the use of its encryption key. AWS says: ${fault.message}`
    case 'ValidationException':
      return `The table ${table} is not a register’s. AWS says: ${fault.message}`
    default:
      return `The table cannot be reached. ${fault.name}: ${fault.message}`
  }
}

const issue = async (
  { table, recover }: Asked,
  client: DynamoDBClient,
  speaking: Speaking,
): Promise<ExitCode> => {
  const { print, tell } = speaking
  const register = openDynamoRegister({ client, table })
  const inForce = await keysInForce(register)
  if (inForce > 0 && !recover) {
    tell(`The Delegate's office has a key already (${inForce} in force), so none was issued.
Issue others with it: POST /v1/keys, or the command "parole keys issue". Where all of them are lost: --recover.
`)
    return 1
  }
  print(`${await issueFirstKey({ ...system(), register }, 'delegation')}\n`)
  tell(`This is a writer key of the Delegate's office in ${table}. It is shown once and kept nowhere: store it now.
`)
  if (inForce > 0)
    tell(`Keys issued before still work (${inForce}). Revoke those that are lost: DELETE /v1/keys/{id}.\n`)
  return 0
}

/** Issues the first key of an environment, from beside its API. */
export const firstKeyCommand = async (args: readonly string[], speaking: Speaking): Promise<ExitCode> => {
  const asked = askedIn(args)
  if (asked === undefined) {
    speaking.print(usage)
    return 0
  }
  if (typeof asked === 'string') {
    speaking.tell(`${asked}\n\n${usage}`)
    return 2
  }
  const client = new DynamoDBClient({ region: asked.region })
  try {
    return await issue(asked, client, speaking)
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    speaking.tell(`No key was issued. ${meaningOf(fault, asked)}\n`)
    return 1
  } finally {
    client.destroy()
  }
}
