import type { ConfigurationWritten } from '../configuration.ts'

/** The register. */
export const prod: ConfigurationWritten = {
  name: 'prod',
  // AWS’s number for examples, which nobody can deploy to: put the environment’s own in its place.
  account: '111122223333',
  region: 'eu-west-3',
  data: {
    generation: 1,
    kept: true,
    encryption: 'customer-managed',
    recoveryDays: 35,
    ceilings: { readUnits: 4_000, writeUnits: 1_000 },
  },
  api: {
    throttle: { rate: 200, burst: 400 },
    concurrency: null,
    logLevel: 'info',
    tokens: null,
    release: 'gradual',
  },
  logs: { retentionDays: 365 },
  // An address of nobody’s: put in its place that of who is to be told.
  alarms: { email: 'operations@parole.example' },
  // A name that nobody can own: put the register's own in its place before the first deployment.
  domain: { name: 'parole.example', zone: null },
  edge: {
    originSecret: {
      name: 'parole/prod/origin',
      // Of no secret at all: nothing passes until the digest of the environment's own stands here.
      digests: ['0'.repeat(64)],
      version: null,
    },
    firewall: { requestsPerFiveMinutes: 3_000 },
  },
  deployment: null,
}
