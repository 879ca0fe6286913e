import { type CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { isUnanswered, type Request, RequestState, requestState } from './request.ts'

/** What is counted of requests. */
export type Counted =
  /** Where the request stands. */
  | { readonly kind: 'state'; readonly state: RequestState }
  /** Acknowledged so many days after it was submitted. */
  | { readonly kind: 'acknowledged'; readonly days: number }
  /** Answered so many days after it was submitted. */
  | { readonly kind: 'answered'; readonly days: number; readonly outcome: 'accepted' | 'declined' }
  /** Submitted on this day, and not answered yet. */
  | { readonly kind: 'waiting'; readonly submittedOn: CalendarDate }

/** The name of a count: `answered#12#accepted`. */
export const countName = (counted: Counted): string => {
  switch (counted.kind) {
    case 'state':
      return `state#${counted.state}`
    case 'acknowledged':
      return `acknowledged#${counted.days}`
    case 'answered':
      return `answered#${counted.days}#${counted.outcome}`
    case 'waiting':
      return `waiting#${counted.submittedOn}`
    default:
      return counted satisfies never
  }
}

const outcomes = ['accepted', 'declined'] as const

/** Reads `countName` back; `undefined` for a name of anything else. */
export const countedIn = (name: string): Counted | undefined => {
  const [kind, value = '', rest] = name.split('#')
  switch (kind) {
    case 'state': {
      const state = RequestState().options.find((known) => known === value)
      return state && { kind, state }
    }
    case 'acknowledged':
      return { kind, days: Number(value) }
    case 'answered': {
      const outcome = outcomes.find((known) => known === rest)
      return outcome && { kind, days: Number(value), outcome }
    }
    case 'waiting':
      return { kind, submittedOn: value }
    default:
      return undefined
  }
}

/** Everything that is counted of one request as it stands, each once. */
export const countsOf = (request: Request): readonly string[] => {
  const { submittedOn, acknowledgedOn, answer } = request
  const counted: Counted[] = [{ kind: 'state', state: requestState(request) }]
  if (acknowledgedOn !== null) {
    counted.push({ kind: 'acknowledged', days: daysBetween(submittedOn, acknowledgedOn) })
  }
  if (answer !== null) {
    const { on, outcome } = answer
    counted.push({ kind: 'answered', days: daysBetween(submittedOn, on), outcome })
  }
  if (isUnanswered(request)) counted.push({ kind: 'waiting', submittedOn })
  return counted.map(countName)
}
