import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideKey, type KeyCommand } from './decide.ts'

const id = '01JD3Z7V4QK8M2N5P6R7S8T9VX'
const issued = { id, party: 'bpifrance', role: 'writer', digest: 'ab'.repeat(32) } as const

const { given } = specificationOf(`key-${id}`, decideKey)

const issue = (act = actOf('delegation')): KeyCommand => ({ type: 'IssueKey', act, ...issued })
const revoke = (act = actOf('delegation')): KeyCommand => ({ type: 'RevokeKey', act })
const keyIssued = { event: { type: 'KeyIssued', ...issued }, act: actOf('delegation') } as const
const keyRevoked = { event: { type: 'KeyRevoked' }, act: actOf('bpifrance') } as const

describe('issuing a key', () => {
  it('gives a party its key', () => {
    given().when(issue()).thenHappens(keyIssued.event)
    expect(given().when(issue()).thenState()).toEqual({
      ...issued,
      issuedAt: '2021-07-01T09:30:00.000Z',
      revokedAt: null,
    })
  })

  it('is for the delegation only, not even for the party itself', () =>
    given()
      .when(issue(actOf('bpifrance')))
      .thenRefuses({ code: 'not-the-delegation' }))

  it('happens once', () =>
    given(keyIssued).when(issue()).thenRefuses({ code: 'already-registered', at: '/id', id }))

  it('does not happen again after it was revoked', () =>
    given(keyIssued, keyRevoked).when(issue()).thenRefuses({ code: 'already-registered', at: '/id', id }))
})

describe('revoking a key', () => {
  it.each(['delegation', 'bpifrance'] as const)('is for %s', (party) => {
    const revoking = given(keyIssued).when(revoke(actOf(party)))
    revoking.thenHappens({ type: 'KeyRevoked' })
    expect(revoking.thenState()).toMatchObject({ revokedAt: '2021-07-01T09:30:00.000Z' })
  })

  it.each(['state', 'business-france', 'region-84', 'ti1-3214'] as const)('is not for %s', (party) =>
    given(keyIssued)
      .when(revoke(actOf(party)))
      .thenRefuses({ code: 'not-your-key' }),
  )

  it('needs a key', () => given().when(revoke()).thenRefuses({ code: 'unknown-key' }))

  it('happens once', () =>
    given(keyIssued, keyRevoked).when(revoke()).thenRefuses({ code: 'already-revoked' }))

  it('tells a stranger nothing of a key that was revoked', () =>
    given(keyIssued, keyRevoked)
      .when(revoke(actOf('state')))
      .thenRefuses({ code: 'not-your-key' }))
})
