import { expect } from 'vitest'
import type { Act } from '../act.ts'
import { evolve, type States } from '../log/fold.ts'
import { record } from '../log/record.ts'
import type { RecordedEvent, RegisterEvent, StreamKind } from '../log/recorded-event.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'

/** An event, and the act that it came with. */
export interface Happened<Event> {
  readonly event: Event
  readonly act: Act
}

type Stream<Kind extends StreamKind> = `${Kind}-${string}`

/** Chains a history, event by event. */
export const recordAll = (
  stream: Stream<StreamKind>,
  history: readonly Happened<RegisterEvent>[],
): readonly RecordedEvent[] =>
  history.reduce<RecordedEvent[]>((log, { event, act }) => {
    const last = log.at(-1)
    log.push(...record(stream, last && { version: last.position, hash: last.hash }, [event], act))
    return log
  }, [])

/** The state that a history leads to, `undefined` for none. */
export const foldAll = <Kind extends StreamKind>(
  stream: Stream<Kind>,
  history: readonly Happened<RegisterEvent>[],
): States[Kind] | undefined =>
  recordAll(stream, history).reduce<States[StreamKind] | undefined>(evolve, undefined) as
    | States[Kind]
    | undefined

/**
 * The rules of one kind of stream, told by example:
 * `given(...history).when(command).thenHappens(...events)`, or `.thenRefuses(rejection)`.
 */
export const specificationOf = <
  Kind extends StreamKind,
  Event extends RegisterEvent,
  Command extends { readonly act: Act },
>(
  stream: Stream<Kind>,
  decide: (command: Command, state: States[Kind] | undefined) => Result<readonly Event[], Rejection>,
) => ({
  given: (...history: readonly Happened<Event>[]) => ({
    when: (command: Command) => {
      const decided = decide(command, foldAll(stream, history))
      return {
        thenHappens: (...events: readonly Event[]): void => expect(decided).toEqual(ok(events)),
        thenRefuses: (rejection: Rejection): void => expect(decided).toEqual(refuse(rejection)),
        /** The state that the command leads to. */
        thenState: (): States[Kind] => {
          if (!decided.ok) throw new Error(`refused: ${decided.error.code}`)
          const happened = decided.value.map((event) => ({ event, act: command.act }))
          return foldAll(stream, [...history, ...happened]) as States[Kind]
        },
      }
    },
  }),
})
