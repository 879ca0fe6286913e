import { describe, expect, it } from 'vitest'
import type { Act } from '../act.ts'
import { today } from '../testing/acts.ts'
import {
  accept,
  accepted,
  acknowledge,
  acknowledged,
  decline,
  declined,
  operator,
  requestId,
  submitted,
  takenBack,
  territory,
  withdraw,
} from '../testing/request-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { RequestCommand } from './commands.ts'
import { decideRequest } from './decide.ts'
import { holdsName, requestName, requestNamed, requestState } from './request.ts'

const { given } = specificationOf(`request-${requestId}`, decideRequest)

/** Everything that can be done with a request, on a day. */
const steps: readonly [string, (on: string) => RequestCommand][] = [
  ['acknowledging', acknowledge],
  ['accepting', accept],
  ['declining', decline],
  ['withdrawing', withdraw],
]
const openSteps = steps.slice(1)
const forTheOperator = steps.slice(0, 3)
const inTheNameOf = (command: RequestCommand, party: Act['by']['party']): RequestCommand => ({
  ...command,
  act: { ...command.act, by: { ...command.act.by, party } },
})

describe.each(steps)('%s', (_, step) => {
  it('needs a request that there is', () =>
    given().when(step('2020-07-01')).thenRefuses({ code: 'unknown-request' }))

  it('is not possible before the submission, nor after today', () => {
    given(submitted()).when(step('2020-06-14')).thenRefuses({
      code: 'effective-before-submission',
      at: '/effectiveOn',
      effectiveOn: '2020-06-14',
      submittedOn: '2020-06-15',
    })
    given(submitted())
      .when(step('2021-07-02'))
      .thenRefuses({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn: '2021-07-02', today })
  })

  it.each(['2020-06-15', today])('is possible on %s', (on) => {
    expect(given(submitted()).when(step(on)).thenState()).toBeDefined()
  })

  it('is not possible after a withdrawal', () =>
    given(submitted(), takenBack('2020-07-01'))
      .when(step('2020-07-02'))
      .thenRefuses({ code: 'request-withdrawn', on: '2020-07-01' }))

  it.each([
    ['accepted', accepted],
    ['declined', declined],
  ] as const)('is not possible once it was %s', (outcome, answered) =>
    given(submitted(), answered('2020-09-01'))
      .when(step('2020-09-02'))
      .thenRefuses({ code: 'already-answered', outcome, on: '2020-09-01' }),
  )
})

describe.each(openSteps)('%s', (_, step) => {
  it('does not come before the acknowledgement', () => {
    given(submitted(), acknowledged('2020-07-01')).when(step('2020-06-30')).thenRefuses({
      code: 'effective-before-acknowledgement',
      at: '/effectiveOn',
      effectiveOn: '2020-06-30',
      acknowledgedOn: '2020-07-01',
    })
    expect(given(submitted(), acknowledged('2020-07-01')).when(step('2020-07-01')).thenState()).toBeDefined()
  })
})

describe.each(forTheOperator)('%s', (_, step) => {
  it.each(['state', 'delegation', 'bpifrance', 'region-32', territory] as const)('is not for %s', (party) =>
    given(submitted())
      .when(inTheNameOf(step('2020-07-01'), party))
      .thenRefuses({ code: 'not-the-operator', operator }),
  )
})

describe('acknowledging a request', () => {
  it('starts nothing and answers nothing', () => {
    const request = given(submitted()).when(acknowledge('2020-06-20')).thenState()
    expect(request).toMatchObject({ acknowledged: { on: '2020-06-20' }, answer: null, withdrawn: null })
    expect(requestState(request)).toBe('acknowledged')
  })

  it('happens once, whatever the day', () => {
    for (const on of ['2020-06-15', '2020-06-20', '2020-06-25']) {
      given(submitted(), acknowledged('2020-06-20'))
        .when(acknowledge(on))
        .thenRefuses({ code: 'already-acknowledged', on: '2020-06-20' })
    }
  })
})

describe('the day on which a step is recorded', () => {
  it.each(steps)('%s: it stands beside the stated one, as the day that it was in Paris', (_, step) => {
    const command = step('2020-06-30')
    const act = { ...command.act, today: '2020-07-01', recordedAt: '2020-06-30T22:00:00.000Z' }
    const {
      acknowledged: known,
      answer,
      withdrawn,
    } = given(submitted())
      .when({ ...command, act })
      .thenState()
    const days = [known, answer, withdrawn].flatMap((day) => (day ? [[day.on, day.recordedOn]] : []))
    expect(days[0]).toEqual(['2020-06-30', '2020-07-01'])
    expect(days.at(-1)).toEqual(days[0])
  })

  it('does not make a day stated long after it inadmissible', () =>
    expect(given(submitted('2018-11-22')).when(decline('2018-11-22')).thenState()).toMatchObject({
      submitted: { on: '2018-11-22', recordedOn: today },
      answer: { on: '2018-11-22', recordedOn: today },
    }))
})

describe('an answer', () => {
  it('counts as an acknowledgement where there was none', () => {
    for (const step of [accept, decline]) {
      expect(given(submitted()).when(step('2020-08-01')).thenState()).toMatchObject({
        acknowledged: { on: '2020-08-01', recordedOn: today },
        answer: { on: '2020-08-01', recordedOn: today },
      })
    }
  })

  it('leaves an acknowledgement as it was', () => {
    for (const step of [accept, decline]) {
      const request = given(submitted(), acknowledged('2020-06-20')).when(step('2020-08-01')).thenState()
      expect(request).toMatchObject({ acknowledged: { on: '2020-06-20' }, answer: { on: '2020-08-01' } })
    }
  })

  it('is one or the other', () => {
    expect(requestState(given(submitted()).when(accept('2020-08-01')).thenState())).toBe('accepted')
    expect(requestState(given(submitted()).when(decline('2020-08-01')).thenState())).toBe('declined')
  })
})

describe('withdrawing a request', () => {
  it('says when and by whom', () => {
    const request = given(submitted(), acknowledged('2020-06-20')).when(withdraw('2020-07-01')).thenState()
    expect(request).toMatchObject({
      withdrawn: { on: '2020-07-01', recordedOn: today, by: territory },
      acknowledged: { on: '2020-06-20' },
      answer: null,
    })
    expect(requestState(request)).toBe('withdrawn')
  })

  it.each(['state', 'delegation', operator, 'region-32', 'ti1-3208'] as const)('is not for %s', (party) =>
    given(submitted())
      .when(withdraw('2020-07-01', party))
      .thenRefuses({ code: 'not-the-territory', territory }),
  )
})

describe('the name of a request', () => {
  it('is one for each operator and action sheet, and tells both', () => {
    const asked = { operator, actionSheet: 'FA/12/b' } as const
    expect(requestName(asked)).toBe('request/banque-des-territoires/FA/12/b')
    expect(requestNamed(requestName(asked))).toEqual(asked)
  })

  it('is kept while the request is open or accepted, and given back with the others', () => {
    const isHeld = (step: RequestCommand) => holdsName(given(submitted()).when(step).thenState())
    expect(isHeld(acknowledge('2020-07-01'))).toBe(true)
    expect(isHeld(accept('2020-07-01'))).toBe(true)
    expect(isHeld(decline('2020-07-01'))).toBe(false)
    expect(isHeld(withdraw('2020-07-01'))).toBe(false)
  })
})
