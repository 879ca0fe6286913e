import type { Prove } from '../../packed/proving.ts'
import type { Bench, Deploying } from '../bench.ts'
import type { Environment } from '../environment.ts'

/** What a chapter has at hand. */
export interface Stage {
  readonly prove: Prove
  readonly bench: Bench
  /** The environments that were synthesised, by their name. */
  readonly environments: Readonly<Record<'dev' | 'staging' | 'prod', Environment>>
  /** Takes down what is asked of DynamoDB, which the policies must allow. */
  readonly told: Deploying['told']
  /** A folder for what is made on the way. */
  readonly scratch: string
}

/** One part of what is proved. */
export type Chapter = (stage: Stage) => Promise<void>
