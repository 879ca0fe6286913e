import { claimRoutes } from './routes/claims.ts'
import { cohortRoutes } from './routes/cohorts.ts'

import { commitmentRoutes } from './routes/commitments.ts'
import { conventionRoutes } from './routes/conventions.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { keyRoutes } from './routes/keys.ts'
import { metaRoutes } from './routes/meta.ts'
import { referenceRoutes } from './routes/reference.ts'
import { referentRoutes } from './routes/referents.ts'
import { requestRoutes } from './routes/requests.ts'
import { scoreboardRoutes } from './routes/scoreboards.ts'
import { streamRoutes } from './routes/streams.ts'

/** Every operation of the register, by operationId, in the order in which they are read. */
export const routes = {
  ...referenceRoutes,
  ...conventionRoutes,
  ...commitmentRoutes,
  ...deliveryRoutes,
  ...referentRoutes,
  ...cohortRoutes,
  ...claimRoutes,
  ...requestRoutes,
  ...scoreboardRoutes,
  ...keyRoutes,
  ...streamRoutes,
  ...metaRoutes,
}
export type Routes = typeof routes
export type OperationId = keyof Routes
