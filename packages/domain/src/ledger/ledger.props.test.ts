import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempts } from '../testing/arbitrary-commands.ts'
import { carriedOut, carryOut } from '../testing/carry-out.ts'
import { figuresFromStates, overdrawn, usedFromStates } from '../testing/model-figures.ts'
import { RegisterModel } from '../testing/register-model.ts'
import { measures } from './ledger.ts'

const figuresOf = (model: RegisterModel): Record<string, number> =>
  Object.fromEntries([...model.figures].filter(([, figure]) => figure !== 0))

/** Holds of the register after any life. */
const always = (holds: (model: RegisterModel) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(attempts, (tried) => {
      holds(carriedOut(new RegisterModel(), tried))
    }),
    { numRuns },
  )

describe('whatever is tried, the ledger', () => {
  test('uses of every envelope-year what is allocated and not released', () => {
    always((model) => {
      const used = Object.fromEntries(Array.from(model.balances, ([key, { used: sum }]) => [key, sum]))
      expect(used).toEqual(usedFromStates(model))
    })
  })

  test('holds in every scope the figures that the deliveries add up to', () => {
    always((model) => expect(figuresOf(model)).toEqual(figuresFromStates(model)))
  })

  test('sums territories up to the national figures', () => {
    always((model) => {
      const sums: Record<string, number> = {}
      for (const [key, figure] of Object.entries(figuresOf(model))) {
        const [scope = '', ...rest] = key.split(' ')
        if (!scope.startsWith('ti')) continue
        const national = ['national', ...rest].join(' ')
        sums[national] = (sums[national] ?? 0) + figure
      }
      const national = Object.entries(figuresOf(model)).filter(([key]) => key.startsWith('national'))
      expect(sums).toEqual(Object.fromEntries(national))
    })
  })

  test('declares no less than it disputes or confirms, and nothing below zero', () => {
    always((model) => {
      for (const [key, figure] of model.figures) {
        expect(figure).toBeGreaterThanOrEqual(0)
        const declared = model.figures.get(key.replace(/ (disputed|confirmed) /, ' declared ')) ?? 0
        expect(declared).toBeGreaterThanOrEqual(figure)
        const other = model.figures.get(key.replace(' confirmed ', ' disputed ')) ?? 0
        if (key.includes(' confirmed ')) expect(declared).toBeGreaterThanOrEqual(figure + other)
      }
    })
  })

  test('confirms no more, net of releases, than it declares and does not dispute', () => {
    always((model) => {
      const net = new Map<string, number>()
      for (const [key, figure] of model.figures) {
        const [scope, commitment, year, , standing, measure] = key.split(' ')
        const sign = measure === 'allocatedCents' ? 1 : measure === 'releasedCents' ? -1 : 0
        const of = `${scope} ${commitment} ${year} ${standing}`
        net.set(of, (net.get(of) ?? 0) + sign * figure)
      }
      for (const [of, cents] of net) {
        const declared = net.get(of.replace(/\S+$/, 'declared')) ?? 0
        const disputed = net.get(of.replace(/\S+$/, 'disputed')) ?? 0
        if (of.endsWith('confirmed')) expect(cents).toBeLessThanOrEqual(declared - disputed)
      }
    })
  })

  test('never passes a limit, and no delivery pays or gives back more than it has', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const model = new RegisterModel()
        for (const each of tried) {
          carryOut(model, each)
          for (const { limit, used } of model.balances.values()) {
            expect(used).toBeGreaterThanOrEqual(0)
            expect(used).toBeLessThanOrEqual(limit ?? Number.MAX_SAFE_INTEGER)
          }
          expect(
            model
              .all('delivery')
              .flatMap((delivery) => (delivery.kind === 'allocation' ? overdrawn(delivery) : [])),
          ).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('is open exactly as long as its commitment', () => {
    always((model) => {
      for (const { commitment, open } of model.balances.values()) {
        const state = model.state(`commitment-${commitment}`)
        expect(open).toBe(state?.closed === null && state.withdrawn === null)
      }
    })
  })

  test('stays as it was when an attempt is refused', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const model = new RegisterModel()
        const picture = () => [
          Array.from(model.streams, ([stream, log]) => [stream, log.length]),
          Object.fromEntries(model.balances),
          Object.fromEntries(model.figures),
        ]
        for (const each of tried) {
          const before = picture()
          if (!carryOut(model, each).ok) expect(picture()).toEqual(before)
        }
      }),
      { numRuns: 30 },
    )
  })
})

test('the lives tried tell of every event, measure and refusal that matters', () => {
  const seen = new Set<string>()
  for (const tried of fc.sample(attempts, { numRuns: 300, seed: 2019 })) {
    const model = new RegisterModel()
    for (const each of tried) {
      const outcome = carryOut(model, each)
      if (!outcome.ok) seen.add(outcome.error.code)
    }
    for (const log of model.streams.values()) for (const { event } of log) seen.add(event.type)
    for (const key of model.figures.keys()) seen.add(key.split(' ').slice(-2).join(' '))
  }
  const standings = ['declared', 'disputed', 'confirmed']
  const figures = standings.flatMap((standing) => measures.map((measure) => `${standing} ${measure}`))
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...figures,
      'CommitmentAmended',
      'CommitmentClosed',
      'CommitmentWithdrawn',
      'AllocationCorrected',
      'DeliveryRetracted',
      'DisputeLifted',
      'DisputeRuled',
      'limit-passed',
      'limit-below-use',
      'remainder-passed',
      'corrected-below-movements',
      'outside-envelope',
      'commitment-closed',
      'already-ruled',
      'wrong-phase',
    ]),
  )
})
