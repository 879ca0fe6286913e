import { type CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { isStatedAfterwards, type RecordedDay } from './recorded-day.ts'
import { isUnanswered, type Request, RequestState, requestState } from './request.ts'

/** Whether a day that the count is about was stated afterwards. */
interface Stated {
  readonly statedAfterwards: boolean
}

/** What is counted of requests. */
export type Counted =
  /** Where the request stands. */
  | { readonly kind: 'state'; readonly state: RequestState }
  /** Acknowledged so many days after it was submitted. */
  | ({ readonly kind: 'acknowledged'; readonly days: number } & Stated)
  /** Answered so many days after it was submitted. */
  | ({ readonly kind: 'answered'; readonly days: number; readonly outcome: 'accepted' | 'declined' } & Stated)
  /** Submitted on this day, and not answered yet. */
  | ({ readonly kind: 'waiting'; readonly submittedOn: CalendarDate } & Stated)

const afterwards = 'afterwards'
const mark = ({ statedAfterwards }: Stated): string => (statedAfterwards ? `#${afterwards}` : '')

/** The name of a count: `answered#12#accepted`, or `answered#12#accepted#afterwards`. */
export const countName = (counted: Counted): string => {
  switch (counted.kind) {
    case 'state':
      return `state#${counted.state}`
    case 'acknowledged':
      return `acknowledged#${counted.days}${mark(counted)}`
    case 'answered':
      return `answered#${counted.days}#${counted.outcome}${mark(counted)}`
    case 'waiting':
      return `waiting#${counted.submittedOn}${mark(counted)}`
    default:
      return counted satisfies never
  }
}

const outcomes = ['accepted', 'declined'] as const

/** Reads `countName` back; `undefined` for a name of anything else. */
export const countedIn = (name: string): Counted | undefined => {
  const [kind, value = '', ...rest] = name.split('#')
  const statedAfterwards = rest.at(-1) === afterwards
  switch (kind) {
    case 'state': {
      const state = RequestState().options.find((known) => known === value)
      return state && { kind, state }
    }
    case 'acknowledged':
      return { kind, days: Number(value), statedAfterwards }
    case 'answered': {
      const outcome = outcomes.find((known) => known === rest[0])
      return outcome && { kind, days: Number(value), outcome, statedAfterwards }
    }
    case 'waiting':
      return { kind, submittedOn: value, statedAfterwards }
    default:
      return undefined
  }
}

/**
 * Everything that is counted of one request as it stands, each once. A number of days lies between two stated days:
 * it was stated afterwards where either of them was.
 */
export const countsOf = (request: Request): readonly string[] => {
  const { submitted, acknowledged, answer } = request
  const since = (day: RecordedDay) => ({
    days: daysBetween(submitted.on, day.on),
    statedAfterwards: isStatedAfterwards(submitted) || isStatedAfterwards(day),
  })
  const counted: Counted[] = [{ kind: 'state', state: requestState(request) }]
  if (acknowledged !== null) counted.push({ kind: 'acknowledged', ...since(acknowledged) })
  if (answer !== null) counted.push({ kind: 'answered', outcome: answer.outcome, ...since(answer) })
  if (isUnanswered(request)) {
    const statedAfterwards = isStatedAfterwards(submitted)
    counted.push({ kind: 'waiting', submittedOn: submitted.on, statedAfterwards })
  }
  return counted.map(countName)
}
