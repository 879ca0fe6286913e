import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import { actOf, today } from '../testing/acts.ts'
import {
  claimId,
  otherClaimId,
  promisor,
  publish,
  published,
  reason,
  replacedOn,
  withdrawnOn,
} from '../testing/claim-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideClaim, type ReplaceClaim, type WithdrawClaim } from './decide.ts'
import { evolveClaim } from './evolve.ts'

const { given } = specificationOf(`claim-${claimId}`, decideClaim)

const withdraw = (party: PartyId = 'delegation'): WithdrawClaim => ({
  type: 'WithdrawClaim',
  act: actOf(party),
  reason,
})
const replace = (party: PartyId = 'delegation'): ReplaceClaim => ({
  type: 'ReplaceClaim',
  act: actOf(party),
  by: otherClaimId,
})

describe('withdrawing a claim', () => {
  it('keeps its reason sealed, who and when', () => {
    const withdrawing = given(published()).when(withdraw())
    withdrawing.thenHappens({ type: 'ClaimWithdrawn', reason: seal(reason) })
    expect(withdrawing.thenState()).toMatchObject({
      withdrawn: { on: today, by: 'delegation', reason: seal(reason) },
      replaced: null,
    })
  })

  it('needs a claim', () => given().when(withdraw()).thenRefuses({ code: 'unknown-claim' }))

  it('happens once', () =>
    given(published(), withdrawnOn('2020-01-01'))
      .when(withdraw())
      .thenRefuses({ code: 'claim-withdrawn', on: '2020-01-01' }))

  it('comes too late once another claim stands in its place', () =>
    given(published(), replacedOn('2020-01-01'))
      .when(withdraw())
      .thenRefuses({ code: 'claim-replaced', on: '2020-01-01', by: otherClaimId }))
})

describe('replacing a claim', () => {
  it('names the claim that takes its place', () => {
    const replacing = given(published()).when(replace())
    replacing.thenHappens({ type: 'ClaimReplaced', by: otherClaimId })
    expect(replacing.thenState()).toMatchObject({
      withdrawn: null,
      replaced: { on: today, by: otherClaimId },
    })
  })

  it('needs a claim, which the new one names', () =>
    given().when(replace()).thenRefuses({ code: 'unknown-claim', at: '/replaces' }))

  it('happens once', () =>
    given(published(), replacedOn('2020-01-01'))
      .when(replace())
      .thenRefuses({ code: 'claim-replaced', at: '/replaces', on: '2020-01-01', by: otherClaimId }))

  it('comes too late after a withdrawal', () =>
    given(published(), withdrawnOn('2020-01-01'))
      .when(replace())
      .thenRefuses({ code: 'claim-withdrawn', at: '/replaces', on: '2020-01-01' }))
})

describe.each([withdraw, replace])('ending a claim (%o)', (end) => {
  it.each(['delegation', promisor] as const)('is for %s, where the promisor published it', (party) =>
    expect(decideClaim(end(party), given().when(publish({}, promisor)).thenState()).ok).toBe(true),
  )

  it.each(['bpifrance', 'state', 'region-32'] as const)('is not for %s', (party) =>
    given(published({}, promisor))
      .when(end(party))
      .thenRefuses({ code: 'not-your-claim', publishedBy: promisor }),
  )

  it('is not for the promisor, where the delegation published it', () =>
    given(published()).when(end(promisor)).thenRefuses({ code: 'not-your-claim', publishedBy: 'delegation' }))
})

it('has no end without a beginning', () => {
  const context = { position: 1, ...actOf('delegation') }
  expect(() => evolveClaim(undefined, withdrawnOn(today).event, context)).toThrow(
    'ClaimWithdrawn before ClaimPublished',
  )
})
