import type { ConfigurationWritten } from '../configuration.ts'

/** The register. */
export const prod: ConfigurationWritten = {
  name: 'prod',
  account: null,
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
    gradual: true,
  },
  logs: { retentionDays: 365 },
  alarms: { email: null },
  domain: null,
}
