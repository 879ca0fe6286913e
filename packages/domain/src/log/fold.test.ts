import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { commitmentOf, convention, noticed, registered } from '../testing/commitment-examples.ts'
import { declared, deliveryId, deliveryOf, paid } from '../testing/delivery-examples.ts'
import { acknowledged, requestId, requestOf, submitted } from '../testing/request-examples.ts'
import { foldAll } from '../testing/specification.ts'

describe('folding a history', () => {
  it('leads to the state of its kind', () => {
    const act = actOf('delegation')
    expect(
      foldAll('convention-lyon-2019', [{ event: { type: 'ConventionRegistered', convention }, act }]),
    ).toEqual(convention)
    expect(foldAll('commitment-bdt-equity', [registered()])).toEqual(commitmentOf())
    expect(foldAll(`delivery-${deliveryId}`, [declared()])).toEqual(deliveryOf(declared()))
    expect(foldAll(`request-${requestId}`, [submitted()])).toEqual(requestOf(submitted()))
  })

  it.each([
    { history: [noticed('2021-01-01')], says: 'ClosureNoticed before CommitmentRegistered' },
    { history: [paid(1)], says: 'PaymentRecorded before the event that begins a delivery' },
    { history: [acknowledged('2020-06-20')], says: 'RequestAcknowledged before RequestSubmitted' },
    {
      history: [{ event: { type: 'KeyRevoked' } as const, act: actOf('delegation') }],
      says: 'KeyRevoked before KeyIssued',
    },
  ])('throws on one that begins in the middle: $says', ({ history, says }) =>
    expect(() => foldAll('key-01JD3Z7V4QK8M2N5P6R7S8T9VX', history)).toThrow(says),
  )
})
