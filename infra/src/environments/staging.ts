import type { ConfigurationWritten } from '../configuration.ts'

/** As prod, with less room: where a release is proven before it. */
export const staging: ConfigurationWritten = {
  name: 'staging',
  // AWS’s number for examples, which nobody can deploy to: put the environment’s own in its place.
  account: '111122223333',
  region: 'eu-west-3',
  data: {
    generation: 1,
    kept: true,
    encryption: 'customer-managed',
    recoveryDays: 7,
    ceilings: { readUnits: 400, writeUnits: 100 },
  },
  api: {
    throttle: { rate: 50, burst: 100 },
    concurrency: null,
    logLevel: 'info',
    tokens: null,
    release: 'gradual',
  },
  logs: { retentionDays: 30 },
  // An address of nobody’s: put in its place that of who is to be told.
  alarms: { email: 'operations@parole.example' },
  // A name that nobody can own: put the register's own in its place before the first deployment.
  domain: { name: 'staging.parole.example', zone: null },
  edge: {
    originSecret: {
      name: 'parole/staging/origin',
      // Of no secret at all: nothing passes until the digest of the environment's own stands here.
      digests: ['0'.repeat(64)],
      version: null,
    },
    firewall: null,
  },
  deployment: null,
}
