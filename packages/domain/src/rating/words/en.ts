import { claims } from './claims.en.ts'
import { cohort } from './cohort.en.ts'
import { common } from './common.en.ts'
import { coverage } from './coverage.en.ts'
import { envelope } from './envelope.en.ts'
import type { Messages } from './messages.ts'
import { volume } from './volume.en.ts'

/** The words of an explanation in English. */
export const messages: Messages = { ...common, envelope, coverage, cohort, volume, claims }
