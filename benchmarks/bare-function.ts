import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import * as z from 'zod'

const Named = z.strictObject({ name: z.string() })
const client = DynamoDBDocumentClient.from(new DynamoDBClient())
const app = new Hono()
app.post('/', async (context) => {
  const { name } = Named.parse(await context.req.json())
  const { Item } = await client.send(new GetCommand({ TableName: 'bare', Key: { name } }))
  return context.json(Item ?? null)
})

/** The least that any function of this kind must load: what the API's own weight is measured against. */
export const handler = handle(app)
