import type { RequestShown } from '@parole/contract'
import {
  daysBetween,
  type RecordedDay,
  type RequestAnswer,
  requestState,
  type SealedText,
} from '@parole/domain'
import type { Head } from '@parole/storage'
import type { Caller } from '../caller.ts'
import { isConcerned, textShown } from './texts.ts'

/** A request as the one who asks may see it. */
export const requestShown = (
  { state, version, texts }: Head<'request'>,
  caller: Pick<Caller, 'party'> | undefined,
): RequestShown => {
  const { territory, regions, operator, submitted, acknowledged, answer } = state
  const concerned = isConcerned({ parties: [territory, ...regions, operator] }, caller)
  const shown = (sealed: SealedText) => textShown(sealed, texts, concerned)
  const answerShown = (given: RequestAnswer): RequestShown['answer'] =>
    given.outcome === 'declined'
      ? { ...given, reason: shown(given.reason) }
      : { ...given, reason: given.reason && shown(given.reason) }
  const daysTo = (day: RecordedDay | null) => day && daysBetween(submitted.on, day.on)
  return {
    ...state,
    subject: shown(state.subject),
    answer: answer && answerShown(answer),
    state: requestState(state),
    daysToAcknowledgement: daysTo(acknowledged),
    daysToAnswer: daysTo(answer),
    version,
  }
}
