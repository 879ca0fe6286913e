import type { ConfigurationWritten } from '../configuration.ts'

/** Where changes are tried: nothing in it is kept. */
export const dev: ConfigurationWritten = {
  name: 'dev',
  account: null,
  region: 'eu-west-3',
  data: {
    generation: 1,
    kept: false,
    encryption: 'aws-owned',
    recoveryDays: 1,
    ceilings: { readUnits: 200, writeUnits: 50 },
  },
  api: {
    throttle: { rate: 20, burst: 40 },
    concurrency: null,
    logLevel: 'info',
    tokens: null,
    release: 'at-once',
  },
  logs: { retentionDays: 7 },
  alarms: { email: null },
  domain: null,
  edge: null,
  deployment: null,
}
