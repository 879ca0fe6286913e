import { claims } from './claims.fr.ts'
import { cohort } from './cohort.fr.ts'
import { common } from './common.fr.ts'
import { coverage } from './coverage.fr.ts'
import { envelope } from './envelope.fr.ts'
import type { Messages } from './messages.ts'
import { volume } from './volume.fr.ts'

/** The words of an explanation in French. */
export const messages: Messages = { ...common, envelope, coverage, cohort, volume, claims }
