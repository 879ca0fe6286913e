import { once } from 'node:events'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { askedBy, type Body, type Place } from './asked.ts'
import { type Asked, allowedBy, type Statement } from './policy.ts'

/** Who asks: the role of a function, with what it may do, and where its tables are in DynamoDB Local. */
export interface Principal extends Place {
  readonly role: string
  readonly statements: readonly Statement[]
  /** DynamoDB Local keeps the tables of each access key apart: this one's are the account's. */
  readonly accessKey: string
}

/** One request that came to the gate, and what became of it. */
export interface Passed {
  readonly operation: string
  readonly asked: readonly Asked[]
  readonly allowed: readonly (Statement | undefined)[]
}

/** IAM and the way to DynamoDB in one: what a function's role does not allow is refused, and all is told. */
export interface Gate {
  readonly address: string
  /** Lets a function in; it is known by the access key that it signs with. */
  readonly admit: (accessKey: string, principal: Principal, told: (passed: Passed) => void) => void
  readonly dismiss: (accessKey: string) => void
  readonly close: () => void
}

const signer = /Credential=([^/]+)\//

const denied = ({ role, account }: Principal, { action, resource }: Asked): string =>
  JSON.stringify({
    __type: 'com.amazon.coral.service#AccessDeniedException',
    Message: `User: arn:aws:sts::${account}:assumed-role/${role} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  })

const answerWith = (answer: ServerResponse, status: number, text: string): void => {
  answer
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'gate' })
    .end(text)
}

/** Opens the gate before a DynamoDB Local, on a free port of this machine. */
export const openGate = async (dynamo: string): Promise<Gate> => {
  const principals = new Map<string, { principal: Principal; told: (passed: Passed) => void }>()
  const agent = new Agent({ keepAlive: true })

  const forward = async (headers: IncomingHttpHeaders, accessKey: string, body: string) => {
    const onwards = request(dynamo, {
      method: 'POST',
      agent,
      headers: {
        'content-type': headers['content-type'],
        'x-amz-target': headers['x-amz-target'],
        'x-amz-date': headers['x-amz-date'],
        authorization: headers.authorization?.replace(signer, `Credential=${accessKey}/`),
        'content-length': Buffer.byteLength(body),
      },
    })
    onwards.end(body)
    const [answered] = (await once(onwards, 'response')) as [IncomingMessage]
    return { status: answered.statusCode ?? 502, text: (await buffer(answered)).toString() }
  }

  const pass = async (asking: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { headers } = asking
    const sent = (await buffer(asking)).toString()
    const body = JSON.parse(sent) as Body
    const known = principals.get(signer.exec(headers.authorization ?? '')?.[1] ?? '')
    if (known === undefined) return answerWith(answer, 400, '{"__type":"UnrecognizedClientException"}')
    const { principal, told } = known
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
    const asked = askedBy(operation, body, principal)
    const allowed = asked.map((one) => allowedBy(principal.statements, one))
    const refused = asked.find((_, index) => allowed[index] === undefined)
    if (refused !== undefined) {
      told({ operation, asked, allowed })
      return answerWith(answer, 400, denied(principal, refused))
    }
    const { status, text } = await forward(headers, principal.accessKey, sent)
    told({ operation, asked, allowed })
    answerWith(answer, status, text)
  }

  const server = createServer((asking, answer) => {
    pass(asking, answer).catch((fault: unknown) => {
      process.stderr.write(`the gate: ${fault instanceof Error ? fault.stack : String(fault)}\n`)
      process.exitCode = 1
      answer.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    admit: (accessKey, principal, told) => void principals.set(accessKey, { principal, told }),
    dismiss: (accessKey) => void principals.delete(accessKey),
    close: () => {
      server.close()
      server.closeAllConnections()
      agent.destroy()
    },
  }
}
