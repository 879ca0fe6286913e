import { equal, throws } from 'node:assert/strict'
import type { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { localClient } from '@parole/storage/local'
import type { Environment } from '../environment.ts'
import { openGate } from '../gate.ts'
import { account } from '../identities.ts'
import { itemsOf } from '../items.ts'
import { type Asked, allowedBy, nameOf, type Statement } from '../policy.ts'
import { type Command, granted, head, refused } from '../probes.ts'
import { createTable } from '../table.ts'
import { countUses } from '../uses.ts'
import type { Chapter } from './chapter.ts'

const accessKey = 'gate'

const outcomeOf = async (client: DynamoDBClient, command: Command): Promise<string> => {
  try {
    await client.send(command as ScanCommand)
    return 'granted'
  } catch (fault) {
    return (fault as Error).name
  }
}

/** Asked past the SDK: what no request of the adapter would come to. */
const neverAllowed = (arn: string): readonly Asked[] => [
  { action: 'dynamodb:Query', resource: arn, context: {} },
  {
    action: 'dynamodb:PutItem',
    resource: arn,
    context: { 'dynamodb:LeadingKeys': [head], 'dynamodb:EnclosingOperation': ['TransactGetItems'] },
  },
  {
    action: 'dynamodb:Query',
    resource: arn.replace(account, '0'.repeat(12)),
    context: { 'dynamodb:LeadingKeys': ['national'] },
  },
  {
    action: 'dynamodb:Query',
    resource: arn.replace('eu-west-3', 'us-east-1'),
    context: { 'dynamodb:LeadingKeys': ['national'] },
  },
]

const strange: readonly Partial<Statement>[] = [
  { Effect: 'Deny' },
  { Condition: { StringNotLike: { 'dynamodb:LeadingKeys': 'key-*' } } },
  { NotResource: '*' } as never,
]

const openProbe = async (
  dynamo: string,
  { function: { region, roleName }, statements, table }: Environment,
) => {
  const uses = countUses()
  const gate = await openGate(dynamo)
  gate.admit('probe', { role: roleName, statements, region, account, table, accessKey }, uses.note)
  const client = localClient(gate.address, { accessKeyId: 'probe' })
  const close = (): void => {
    client.destroy()
    gate.close()
  }
  return { client, uses, close }
}

/** The gate is all that stands for IAM here: were it open, nothing else would notice. */
export const gate: Chapter = async ({ prove, bench, environments: { prod, staging } }) => {
  const { TableName } = prod.table
  const tables = bench.tablesOf(accessKey)
  await createTable(tables, prod.table)
  await createTable(tables, staging.table)
  const { client, uses, close } = await openProbe(bench.dynamo, prod)

  await prove('gate: what the policies do not name is refused, and does not reach the table', async () => {
    const wanted = refused(TableName, staging.table.TableName)
    for (const [what, command] of Object.entries(wanted)) {
      equal(`${what}: ${await outcomeOf(client, command)}`, `${what}: AccessDeniedException`)
    }
    equal(uses.outside().length > 0, true)
    for (const { table } of [prod, staging]) equal((await itemsOf(tables, table.TableName)).length, 0)
    return `${Object.keys(wanted).length} requests refused`
  })

  await prove('gate: what they name passes, and the rest of them is told to be unused', async () => {
    const wanted = granted(TableName)
    const before = uses.outside().length
    for (const [what, command] of Object.entries(wanted)) {
      equal(`${what}: ${await outcomeOf(client, command)}`, `${what}: granted`)
    }
    equal(uses.outside().length, before)
    const unused = uses.unused(prod.statements)
    for (const idle of ['ReadHistories, all of it', 'Free, all of it', 'ReadLedgers ti?-*']) {
      equal([idle, unused.includes(idle)].join(' '), `${idle} true`)
    }
    equal(unused.includes('ReadLedgers region-*'), false)
    return `${Object.keys(wanted).length} requests passed; ${unused.length} rights unused`
  })

  await prove('gate: a policy that it cannot read is never taken for leave', async () => {
    const arn = `arn:aws:dynamodb:eu-west-3:${account}:table/${TableName}`
    for (const asked of neverAllowed(arn)) equal(allowedBy(prod.statements, asked), undefined)
    const readHeads = prod.statements.find((one) => nameOf(one) === 'ReadHeads')
    const asked = {
      action: 'dynamodb:BatchGetItem',
      resource: arn,
      context: { 'dynamodb:LeadingKeys': [head] },
    }
    equal(allowedBy(prod.statements, asked), readHeads)
    for (const change of strange) {
      throws(() => allowedBy([{ ...readHeads, ...change } as Statement], asked), /not known here/)
    }
    return `${neverAllowed(arn).length} contexts refused, ${strange.length} forms of statement not guessed at`
  })

  close()
  tables.destroy()
}
