import { RecordedEvent, StreamId, streamKind } from '@parole/domain'
import * as z from 'zod'
import { after, limit } from '../query.ts'
import { route } from '../route.ts'

/** Every change ever recorded. */
export const streamRoutes = {
  listEvents: route({
    method: 'GET',
    path: '/v1/streams/{id}/events',
    operationId: 'listEvents',
    tag: 'Log',
    summary: 'Read the history of one thing',
    description:
      'Its events in order, each holding the hash of the one before: anyone can check that nothing was changed since. Texts are not in events, only their salted digests. The histories of keys are not served.',
    access: 'public',
    schemas: () => ({
      params: z.strictObject({
        id: StreamId()
          .refine((id) => streamKind(id as StreamId) !== 'key', 'the histories of keys are not served')
          .transform((id) => id as StreamId)
          .describe(
            'The history’s name: `commitment-bdt-equity`, `delivery-…`, `request-…`, `convention-…`.',
          ),
      }),
      query: z.strictObject({ after: after(), limit: limit() }),
      answers: {
        200: z.strictObject({
          items: z.array(RecordedEvent()),
          next: z
            .int()
            .positive()
            .nullable()
            .describe('What to send as `after` to read on; null at the end.'),
        }),
      },
    }),
  }),
}
