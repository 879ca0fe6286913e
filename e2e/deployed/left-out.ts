/** Tests that are not run against what is deployed, and why not. */
export interface LeftOut {
  /** Within `functions/api`. */
  readonly file: string
  /** Part of the names of the tests that are left out; the whole file without it. */
  readonly tests?: string
  readonly why: string
}

const ofOneModule = 'of one module, without the API'
const within = 'puts something of its own between the API and its store'

export const leftOut: readonly LeftOut[] = [
  { file: 'src/claimed.test.ts', why: ofOneModule },
  { file: 'src/csv.test.ts', why: ofOneModule },
  { file: 'src/csv.props.test.ts', why: ofOneModule },
  { file: 'src/kept-answer.test.ts', why: ofOneModule },
  { file: 'src/mapped-stack.test.ts', why: ofOneModule },
  { file: 'src/origin.test.ts', why: 'makes an app of its own, with a secret of its own' },
  { file: 'src/settings.test.ts', why: ofOneModule },
  { file: 'src/system.test.ts', why: ofOneModule },
  { file: 'src/table-client.test.ts', why: ofOneModule },
  { file: 'src/first-key-command.int.test.ts', why: 'is about the command, which the demo here begins with' },
  { file: 'src/lambda.int.test.ts', why: 'has an event adapter of its own, for want of this one' },
  { file: 'src/budget.int.test.ts', why: 'counts the requests of a client that is its own' },
  { file: 'src/concurrency.int.test.ts', why: within },
  { file: 'src/log.test.ts', tests: 'a fault of ', why: within },
  { file: 'src/log.test.ts', tests: 'a fault that is a busy store', why: within },
  { file: 'src/exchange.test.ts', tests: 'too many writers at once', why: within },
  { file: 'src/handlers/keys.test.ts', tests: 'though the store was cut off', why: within },
  {
    file: 'src/idempotency-record.test.ts',
    tests: 'a retry after the process was started again',
    why: 'is about a store on disk',
  },
  {
    file: 'src/bad-address.test.ts',
    tests: 'a slash in an identity',
    why: 'API Gateway decodes the path: with a slash it is another address, and not found',
  },
  {
    file: 'src/bad-headers.test.ts',
    tests: 'an empty Idempotency-Key',
    why: 'Hono’s adapter for Lambda drops empty headers: the key is missing, which is refused as well',
  },
  {
    file: 'src/bad-headers.test.ts',
    tests: 'an Idempotency-Key beyond ASCII',
    why: 'Hono’s adapter for Lambda writes it in ASCII, so that it is a key as others are',
  },
]
