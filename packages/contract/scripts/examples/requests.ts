import { countsOf, processingTimes } from '@parole/domain'
import type { requestRoutes } from '../../src/routes/requests.ts'
import type { ExamplesOf } from './example.ts'
import { requestShownAs } from './shown.ts'
import { acceptance, commitment, ids, requestAt, requestEvents, subject } from './story.ts'

const params = { id: ids.request }
const submitted = requestAt(1)
const accepted = requestAt(3)
const withdrawn = { on: '2020-02-20', recordedOn: submitted.submitted.recordedOn, by: submitted.territory }
const tallies = Object.fromEntries(countsOf(requestAt(4)).map((count) => [count, 1]))

export const requestExamples: ExamplesOf<typeof requestRoutes> = {
  listRequests: {
    query: { operator: submitted.operator, state: 'accepted', limit: '20' },
    answer: { items: [requestShownAs(requestAt(4), requestEvents.length)], next: null },
  },
  submitRequest: {
    body: {
      territory: submitted.territory,
      operator: submitted.operator,
      actionSheet: submitted.actionSheet,
      theme: submitted.theme,
      subject: { text: subject.text, visibility: subject.visibility },
      amountCents: submitted.amountCents,
      effectiveOn: submitted.submitted.on,
      source: { url: 'https://example.org/action-sheets/7.pdf' },
    },
    answer: requestShownAs(submitted, 1),
  },
  getRequest: { params, answer: requestShownAs(requestAt(4), requestEvents.length) },
  acknowledgeRequest: {
    params,
    body: { effectiveOn: '2020-02-10' },
    answer: requestShownAs(requestAt(2), 2),
  },
  answerRequest: {
    params,
    body: {
      outcome: 'accepted',
      amountCents: 1_250_000_00,
      commitment: commitment.id,
      reason: { text: acceptance.text, visibility: acceptance.visibility },
      effectiveOn: '2020-05-25',
      source: { url: 'https://example.org/letters/2020-031.pdf' },
    },
    answer: requestShownAs(accepted, 3),
  },
  withdrawRequest: {
    params,
    body: { effectiveOn: withdrawn.on },
    answer: { ...requestShownAs(submitted, 2), state: 'withdrawn', withdrawn },
  },
  getProcessingTimes: {
    params: { scope: 'region-84' },
    answer: processingTimes({
      scope: 'region-84',
      tallies,
      today: '2026-11-23',
    }),
  },
}
