import { beforeAll, describe, expect, test } from 'vitest'
import { coaches, openEveryKind, priority, vte } from '../testing/every-kind.ts'
import { dunkerque, equity, hautsDeFrance, lacq } from '../testing/evidence.ts'
import type { TestRegister } from '../testing/test-register.ts'

let register: TestRegister
let claimIds: readonly string[]
beforeAll(async () => {
  ;({ register, claimIds } = await openEveryKind())
})

const board = async (scope: string, asOf = '2023-01-31') =>
  (await register.accepted('getScoreboard', { params: { scope }, query: { asOf } })).body
const onBoard = async (scope: string, id: string) =>
  (await board(scope)).promises.flatMap(({ commitments }) => commitments).find((one) => one.id === id)

describe('getScoreboard', () => {
  test('lists the claims of its scope once, with what is itemised beside them', async () => {
    const { claims } = await board('national')
    expect(claims).toMatchObject([
      { id: claimIds[0], about: [equity], itemised: 12_000_000_00, share: 12 / 180 },
      { id: claimIds[2], about: [], itemised: 12_000_000_00 },
      { id: claimIds[1], about: [vte], itemised: 5 },
    ])
    expect((await board('operator-bpifrance')).claims.map(({ id }) => id)).toEqual([claimIds[1]])
    expect((await board(hautsDeFrance)).claims).toEqual([])
  })

  test('counts every kind as evidence, and every silence as one', async () => {
    const { totals, promises } = await board('national')
    expect(promises.filter(({ hasEvidence }) => hasEvidence).map(({ number }) => number)).toEqual([
      1, 3, 4, 9, 10,
    ])
    expect(totals.accounting).toEqual({ accountedFor: 2, notAccountedFor: 6, nothingDue: 3 })
  })

  test('judges a coverage in a region and in a territory by those that lie there', async () => {
    expect((await onBoard(dunkerque, coaches))?.rating).toMatchObject({ code: 'kept', counts: { target: 1 } })
    expect((await onBoard(lacq, coaches))?.rating).toMatchObject({ code: 'no-information' })
    const { rating } = (await onBoard(hautsDeFrance, coaches)) ?? {}
    expect(rating).toMatchObject({ code: 'unproven', counts: { headline: 1 } })
    expect(rating?.coverage?.owed).toBe(rating?.counts?.target)
    expect(rating?.coverage?.announced).toBeNull()
  })

  test('shows in a place which of its territories a cohort held', async () => {
    const years = (await onBoard('region-75', priority))?.rating.cohortYears
    expect(years?.[0]).toMatchObject({
      code: 'unrateable',
      selected: { declared: 1 },
      supported: { declared: 0 },
    })
  })

  test('has a series of what is counted', async () => {
    const { body } = await register.accepted('getScoreboardSeries', {
      params: { scope: 'operator-bpifrance' },
      query: { asOf: '2019-10-31' },
    })
    const headlines = body.points.map(
      ({ commitments }) => commitments.find(({ commitment }) => commitment === vte)?.counts?.headline,
    )
    expect(headlines.slice(-3)).toEqual([0, 3, 3])
  })
})
