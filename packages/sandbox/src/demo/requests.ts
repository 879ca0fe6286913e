import type { AllocationShown, RequestShown } from '@parole/contract'
import { notationOf, type OperatorId, type ProcessingTimes } from '@parole/domain'
import { declare, dunkerque, engineering, fictional, happened, proof } from './parts.ts'
import { moment, type Scene, type Tell, type Told } from './scene.ts'

const { date } = notationOf('en')
const bank = 'banque-des-territoires'
const studyCents = 20_000_000

const submit = (tell: Tell, operator: OperatorId, actionSheet: string, effectiveOn: string) =>
  tell<RequestShown>({
    as: dunkerque,
    method: 'POST',
    path: '/v1/requests',
    body: {
      territory: dunkerque,
      operator,
      actionSheet,
      subject: fictional('a study of an old mill'),
      amountCents: studyCents,
      ...happened(effectiveOn),
    },
  })

const respond = (
  tell: Tell,
  { body: { id, operator } }: Told<RequestShown>,
  act: 'acknowledge' | 'answer',
  body: Readonly<Record<string, unknown>>,
) =>
  tell<RequestShown>({
    as: operator,
    method: 'POST',
    path: `/v1/requests/${id}/${act}`,
    body,
    expect: 200,
  })

/** One is acknowledged, accepted and delivered, one declined, one left without an answer. */
const threeSheets = async (tell: Tell) => {
  const first = await submit(tell, bank, 'FICTIONAL-SHEET-1', '2019-06-03')
  const second = await submit(tell, 'bpifrance', 'FICTIONAL-SHEET-2', '2019-06-03')
  const third = await submit(tell, 'pole-emploi', 'FICTIONAL-SHEET-3', '2019-10-01')
  const acknowledged = await respond(tell, first, 'acknowledge', happened('2019-06-11'))
  const accepted = await respond(tell, first, 'answer', {
    outcome: 'accepted',
    amountCents: studyCents,
    commitment: engineering,
    ...happened('2019-07-15'),
  })
  const declined = await respond(tell, second, 'answer', {
    outcome: 'declined',
    reason: fictional('not one of our schemes'),
    ...happened('2019-09-10'),
  })
  const delivered = await declare<AllocationShown>(tell, bank, {
    kind: 'allocation',
    commitment: engineering,
    territory: dunkerque,
    theme: 'brownfields',
    reference: 'FICTIONAL-STUDY-1',
    amountCents: studyCents,
    effectiveOn: '2019-07-22',
    source: proof,
    project: fictional('a study of an old mill'),
    request: first.body.id,
  })
  return moment(
    `Action sheet: acknowledged, ${accepted.body.state} on day ${accepted.body.daysToAnswer}, delivered.`,
    first,
    second,
    third,
    acknowledged,
    accepted,
    declined,
    delivered,
  )
}

/** What Dunkerque asked for, and how long it waited, or waits. */
export const requests = async (tell: Tell): Promise<Scene> => {
  const sheets = await threeSheets(tell)
  const times = await tell<ProcessingTimes>({ path: `/v1/processing-times/${dunkerque}` })
  const { requests: counted, toAnswer, oldestUnanswered } = times.body
  if (oldestUnanswered === null) throw new Error('nobody waits')
  return {
    title: 'No answer is not “declined”',
    promises: [2],
    fictional: true,
    moments: [
      sheets,
      moment(
        `Median of ${toAnswer.requests} answers: ${toAnswer.medianDays} days. Declined: ${counted.declined}. Unanswered: ${counted.submitted}, since ${date(oldestUnanswered.submittedOn)}.`,
        times,
      ),
    ],
    lines: [],
  }
}
