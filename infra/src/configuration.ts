import { LogLevel, OidcSettings } from '@parole/api/settings'
import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import * as z from 'zod'

/** The only environments whose data may go with their stacks. */
const disposable = /^dev(-|$)/

const retentions = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number' && days < RetentionDays.INFINITE,
)
const domainName = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'expected a domain name in lower case')
const units = z.int().positive()
const regionsOfTheUnion = [
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-3',
] as const

/** One environment, whole: what is not said here is the same in all of them. */
export const Configuration = z
  .strictObject({
    /** In every name: `parole-<name>-…`. */
    name: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/, 'expected 2 to 16 of a–z, 0–9 and -, a letter first'),
    /** `null`: the account of whoever deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/, 'expected the 12 digits of an account')
      .nullable(),
    /** The register holds data about persons, which stays in the Union. */
    region: z.enum(regionsOfTheUnion, `expected a region of the Union: ${regionsOfTheUnion.join(', ')}`),
    data: z.strictObject({
      /** Which table: a restored one is the next generation, beside the one it was restored from. */
      generation: z.int().positive(),
      /** Whether the table, its key and the logs outlive their stacks, and cannot be deleted by accident. */
      kept: z.boolean(),
      /** Who holds the key of the data at rest: DynamoDB, AWS for this account, or this account itself. */
      encryption: z.enum(['aws-owned', 'aws-managed', 'customer-managed']),
      /** How many days back the table can be restored to any second. */
      recoveryDays: z.int().min(1).max(35),
      /** The most that the table, and each list, may consume in a second: a bound on the bill. */
      ceilings: z.strictObject({ readUnits: units, writeUnits: units }),
    }),
    api: z.strictObject({
      /** Requests a second over time, and at once, before callers are told 429. */
      throttle: z.strictObject({ rate: units, burst: units }),
      /** The most functions at work at once, kept for the API; `null`: as many as the account has. */
      concurrency: units.nullable(),
      logLevel: LogLevel(),
      /** Whose access tokens are taken besides keys; `null`: only keys. */
      tokens: OidcSettings().nullable(),
      /**
       * How a new version takes over: step by step, and stepping back when an alarm goes off; at once, unless one rings
       * already (it is done before one could go off); or whatever rings, for the release that is to end the ringing.
       */
      release: z.enum(['gradual', 'at-once', 'unguarded']),
    }),
    logs: z.strictObject({
      retentionDays: z.literal(retentions, `expected one of ${retentions.join(', ')}`),
    }),
    /** Who is told of alarms; `null`: nobody, they are on the dashboard only. */
    alarms: z.strictObject({ email: z.email().nullable() }),
    /** `null`: API Gateway's own address. */
    domain: z
      .strictObject({
        /** The public address. */
        name: domainName,
        /** The zone in Route 53; `null`: the records are made elsewhere, by hand. */
        zone: z.strictObject({ id: z.string().regex(/^Z[A-Z0-9]+$/), name: domainName }).nullable(),
      })
      .nullable(),
    /** CloudFront before the API; `null`: callers reach the API itself. */
    edge: z
      .strictObject({
        /** The secret by which the API knows CloudFront. */
        originSecret: z.strictObject({
          /** Its name in Secrets Manager, in us-east-1. */
          name: z.string().regex(/^[\w/+=.@-]+$/),
          /** SHA-256 of what it is, and while it is rotated also of what it will be. */
          digests: z
            .array(z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal'))
            .min(1)
            .max(2),
          /** Which version CloudFront sends. */
          version: z.uuid().nullable(),
        }),
        /** A firewall before CloudFront; `null`: none. */
        firewall: z
          .strictObject({
            /** The most that one address may ask in five minutes. */
            requestsPerFiveMinutes: z.int().min(10),
          })
          .nullable(),
      })
      .nullable(),
    /** Whose workflows on GitHub may deploy the environment; `null`: only people do. */
    deployment: z
      .strictObject({
        /** As GitHub writes it in its tokens' subject: younger repositories have their numbers in it. */
        repository: z
          .string()
          .regex(
            /^[\w-]+(@\d+)?\/[\w.-]+(@\d+)?$/,
            'expected owner/name, or owner@123/name@456 where GitHub’s tokens say so',
          ),
      })
      .nullable(),
  })
  .refine(({ name, data }) => data.kept || disposable.test(name), {
    path: ['data', 'kept'],
    error: 'must be true: only an environment named dev or dev-… may lose its data',
  })
  .refine(({ account, data }) => account !== null || !data.kept, {
    path: ['account'],
    error: 'must be set where data is kept: what is meant for one account must not reach another',
  })
  .refine(({ alarms, data }) => alarms.email !== null || !data.kept, {
    path: ['alarms', 'email'],
    error: 'must be set where data is kept: somebody has to be told',
  })
  .refine(({ domain, edge }) => edge === null || domain !== null, {
    path: ['domain'],
    error: 'must be set where there is an edge: CloudFront reaches the API under a name of its own',
  })

/** One environment, checked. */
export type Configuration = z.output<typeof Configuration>
/** One environment as it is written down. */
export type ConfigurationWritten = z.input<typeof Configuration>

/** Checks an environment; every mistake is told at once, with where it is. */
export const configurationOf = (written: unknown): Configuration => {
  const parsed = Configuration.safeParse(written)
  if (parsed.success) return parsed.data
  const named = (written as { name?: unknown } | null)?.name
  const mistakes = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(all)'}: ${message}`,
  )
  throw new Error(
    `the configuration of ${JSON.stringify(named)} (src/environments) is wrong:\n${mistakes.join('\n')}`,
  )
}
