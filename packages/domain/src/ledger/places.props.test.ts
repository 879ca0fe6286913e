import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohortSpells } from '../delivery/cohort-spell.ts'
import { tenuresOf } from '../delivery/designation.ts'
import { evolve, type States } from '../log/fold.ts'
import type { RecordedEvent, StreamKind } from '../log/recorded-event.ts'
import { days, type PlaceAttempt, placeAttempts, promises } from '../testing/place-attempts.ts'
import { coveredDays, personsOn, placesIn, takenFromStates } from '../testing/place-figures.ts'
import { idOf, livedPlaces, promisedRegister, tryPlace } from '../testing/place-lives.ts'
import type { RegisterModel } from '../testing/register-model.ts'
import { dayBefore } from '../time/calendar-date.ts'
import { marksOfDelivery } from './marks-of-delivery.ts'

/** Every day on which something happens, and the one before it. */
const watched = [...new Set(days.flatMap((day) => [dayBefore(day), day]))].sort()

/** Holds of the register after any life. */
const always = (holds: (model: RegisterModel) => void): void =>
  fc.assert(
    fc.property(placeAttempts, (tried) => holds(livedPlaces(tried))),
    { numRuns: 150 },
  )

/** Holds of every step of any life: what was looked at before it, and the register after. */
const atEachStep = <Before>(
  look: (model: RegisterModel, tried: PlaceAttempt) => Before,
  holds: (before: Before, model: RegisterModel, tried: PlaceAttempt, accepted: boolean) => void,
): void =>
  fc.assert(
    fc.property(placeAttempts, (life) => {
      const model = promisedRegister()
      for (const tried of life) {
        const before = look(model, tried)
        holds(before, model, tried, tryPlace(model, tried).ok)
      }
    }),
    { numRuns: 60 },
  )

const linesOf = (model: RegisterModel) =>
  Object.fromEntries(
    [...model.sheets].flatMap(([sheet, lines]) =>
      Array.from(lines, ([line, entry]) => [`${sheet} ${line}`, entry]),
    ),
  )
const coverage = (model: RegisterModel, of: readonly string[] = watched) =>
  Object.keys(promises).map((commitment) => coveredDays(model, commitment, of).bySheet)
const lastEvent = (model: RegisterModel, tried: PlaceAttempt): RecordedEvent | undefined =>
  model.streams.get(`delivery-${idOf(tried)}`)?.at(-1)

describe('whatever is tried with places and cohorts', () => {
  test('every balance has taken what stands', () => {
    always((model) => {
      const used = Array.from(model.balances, ([key, balance]) => [key, balance.used] as const)
      expect(Object.fromEntries(used.filter(([, taken]) => taken !== 0))).toEqual(takenFromStates(model))
    })
  })

  test('no limit is passed, and nothing is given back that was not taken', () => {
    atEachStep(
      () => undefined,
      (_, model) => {
        for (const { used, limit } of model.balances.values()) {
          expect(used).toBeGreaterThanOrEqual(0)
          expect(used).toBeLessThanOrEqual(limit ?? Number.MAX_SAFE_INTEGER)
        }
      },
    )
  })

  test('every line of a sheet is what its stream leads to, and there are no others', () => {
    always((model) => {
      const expected = [...model.streams].flatMap(([stream, log]) => {
        if (!stream.startsWith('delivery-')) return []
        const state = log.reduce<States[StreamKind] | undefined>(evolve, undefined)
        return marksOfDelivery(undefined, state as States['delivery']).map(({ sheet, line, entry }) => {
          const { purpose, commitment, year } = sheet
          return [`${[purpose, commitment, year].join(' ').trim()} ${line}`, entry] as const
        })
      })
      expect(linesOf(model)).toEqual(Object.fromEntries(expected))
    })
  })

  test('a commitment is covered on the days of those who serve it, each at its own standing', () => {
    always((model) => {
      for (const commitment of ['adviser', 'single', 'coach']) {
        const { bySheet, byState } = coveredDays(model, commitment, watched)
        expect(bySheet).toEqual(byState)
      }
    })
  })

  test('there is at most one person in a place on a day', () => {
    always((model) => {
      for (const place of placesIn(model)) {
        for (const day of watched) expect(personsOn(place, day).length).toBeLessThanOrEqual(1)
      }
    })
  })

  test('there is no day between two persons of whom one took over from the other', () => {
    always((model) => {
      for (const place of placesIn(model)) {
        const tenures = tenuresOf(place)
        for (const { event, effectiveOn } of model.streams.get(`delivery-${place.id}`) ?? []) {
          if (event.type !== 'ReferentHandedOver') continue
          const [before, after] = tenures.slice(event.contact - 2, event.contact)
          expect([before?.until, after?.from]).toEqual([dayBefore(effectiveOn), effectiveOn])
        }
      }
    })
  })

  test('a hand-over changes no day before it, of any commitment', () => {
    const until = (on: string) => watched.filter((day) => day < on)
    atEachStep(
      (model, { on }) => coverage(model, until(on)),
      (before, model, { action, on }) => {
        if (action === 'designate') expect(coverage(model, until(on))).toEqual(before)
      },
    )
  })

  test('a word changes one tenure, and leaves the others', () => {
    const words = ['confirm', 'dispute', 'lift', 'rule', 'retract']
    const told = (model: RegisterModel, tried: PlaceAttempt) => {
      const state = model.state(`delivery-${idOf(tried)}`)
      return state?.kind === 'designation' ? tenuresOf(state) : []
    }
    atEachStep(told, (before, model, tried, accepted) => {
      if (!accepted || !words.includes(tried.action)) return
      const after = told(model, tried)
      const changed = after.filter(
        (tenure, index) => JSON.stringify(tenure) !== JSON.stringify(before[index]),
      )
      const named = lastEvent(model, tried)?.event
      const expected = after.length === 0 ? [] : [named && 'contact' in named ? named.contact : undefined]
      expect(changed.map(({ contact }) => contact)).toEqual(expected)
    })
  })

  test('a dispute ends as its author, the delegation or the promisor ends it, and in no other way', () => {
    const disputes = (model: RegisterModel, tried: PlaceAttempt): readonly string[] => {
      const state = model.state(`delivery-${idOf(tried)}`)
      const said = state?.kind === 'designation' ? tenuresOf(state) : state === undefined ? [] : [state]
      return said.flatMap(({ attestations }, index) =>
        attestations.flatMap(({ party, verdict }) => (verdict === 'disputed' ? [`${index} ${party}`] : [])),
      )
    }
    const ending = ['DisputeLifted', 'DisputeRuled', 'DeliveryConfirmed', 'TerritorySelected']
    atEachStep(disputes, (before, model, tried) => {
      if (ending.includes(lastEvent(model, tried)?.event.type ?? '')) return
      expect(disputes(model, tried)).toEqual(expect.arrayContaining([...before]))
    })
  })

  test('a cohort is disputed on no day once its disputes ended, whatever the tiers were', () => {
    always((model) => {
      for (const stream of model.streams.keys()) {
        const state = model.state(stream as `delivery-${string}`)
        if (state?.kind !== 'selection') continue
        if (state.attestations.some(({ verdict }) => verdict === 'disputed')) continue
        const now = cohortSpells(state).filter(({ selected }) => selected.on === state.effectiveOn)
        expect(now.map(({ selected }) => selected.standing)).not.toContain('disputed')
      }
    })
  })

  test('what is refused leaves everything as it was', () => {
    const picture = (model: RegisterModel) =>
      JSON.stringify([[...model.streams], [...model.balances], linesOf(model)])
    atEachStep(picture, (before, model, _, accepted) => {
      if (!accepted) expect(picture(model)).toBe(before)
    })
  })
})

test('the lives tried tell of every event and refusal that matters', () => {
  const seen = new Set<string>()
  for (const life of fc.sample(placeAttempts, { numRuns: 300, seed: 2019 })) {
    const model = promisedRegister()
    for (const tried of life) {
      const outcome = tryPlace(model, tried)
      if (!outcome.ok) seen.add(outcome.error.code)
    }
    for (const log of model.streams.values()) {
      for (const { event } of log) {
        const contact = 'contact' in event && event.type !== 'ContactErased' ? event.contact : undefined
        seen.add(event.type)
        if (contact !== undefined) seen.add(`${event.type} of a tenure`)
      }
    }
    for (const { limit, used } of model.balances.values()) if (limit === used) seen.add('a full cohort')
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'ReferentDesignated',
      'ReferentHandedOver',
      'ReferentEnded',
      'ContactErased',
      'TerritorySelected',
      'TierChanged',
      'SupportRecorded',
      'TerritoryDeselected',
      'PlacementDeclared',
      'DiagnosisPublished',
      'DeliveryConfirmed of a tenure',
      'DeliveryDisputed of a tenure',
      'DisputeLifted of a tenure',
      'DisputeRuled of a tenure',
      'DeliveryRetracted of a tenure',
      'CommitmentClosed',
      'a full cohort',
      'cohort-full',
      'commitment-closed',
      'effective-before-tenure',
      'already-ended',
      'already-ruled',
      'unknown-tenure',
      'delivery-retracted',
      'not-disputed',
    ]),
  )
})
