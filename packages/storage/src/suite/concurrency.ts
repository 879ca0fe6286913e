import { ok, refuse } from '@parole/domain'
import { expect, test } from 'vitest'
import type { Ledger, Register } from '../register.ts'
import { settle } from '../settle.ts'
import { frequent, withFaults } from './faults.ts'
import { allocated, answerOf, callOf, commitment, declaration, deliveryStream, payments } from './fixtures.ts'

/** Tries for long, without waiting for long. */
export const patience = {
  attempts: 40,
  sleep: (milliseconds: number) => new Promise<void>((resume) => setTimeout(resume, milliseconds / 50)),
}

/** From 1 on. */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const declaredCents = ({ cells }: Ledger): number =>
  cells.reduce(
    (sum, { months }) =>
      Object.values(months).reduce((all, { declared }) => all + (declared?.allocatedCents ?? 0), sum),
    0,
  )

export const concurrencyTests = (subject: () => Register): void => {
  test('64 writers on one envelope-year, through faults, leave exactly what its limit allows', async () => {
    const register = subject()
    await register.commit(commitment('bdt-equity', { 2019: 40 * 100_00 + 99_99 }))

    const settled = await Promise.all(
      numbers(64).map((n) =>
        settle(
          withFaults(register, frequent(n)),
          { heads: [deliveryStream(n)], call: callOf(n) },
          (loaded) => (loaded.head(deliveryStream(n)) ? refuse('exists') : ok(declaration(n))),
          patience,
        ),
      ),
    )
    const done = numbers(64).filter((n) => ['committed', 'replayed'].includes(settled[n - 1]?.outcome ?? ''))
    const lost = settled.filter((one) => one.outcome === 'lost' && one.lost === 'room')
    expect([done.length, lost.length]).toEqual([40, 24])

    const ledger = await register.ledger('national')
    expect(ledger.balances.map(({ used }) => used)).toEqual([40 * 100_00])
    for (const scope of ['national', 'region-84', 'ti1-3214'] as const) {
      expect(declaredCents(await register.ledger(scope))).toBe(40 * 100_00)
    }
    const loaded = await register.load({ heads: numbers(64).map(deliveryStream) })
    expect(numbers(64).filter((n) => loaded.head(deliveryStream(n)))).toEqual(done)
  })

  test('16 writers on one stream, through faults, each append once and in one line', async () => {
    const register = subject()
    await register.commit({ ...declaration(1), moves: [] })
    const wanted = { heads: [deliveryStream(1)] }

    await Promise.all(
      numbers(16).map((n) =>
        settle(
          withFaults(register, frequent(n)),
          { ...wanted, call: callOf(n + 100) },
          (loaded) => {
            const head = loaded.head(deliveryStream(1))
            if (head === undefined) return refuse('missing')
            return ok({ appends: [payments(head, 1)], moves: [], entries: [], answer: answerOf(n + 100) })
          },
          patience,
        ),
      ),
    )
    const { items } = await register.events(deliveryStream(1), { limit: 100 })
    expect(items.map(({ position }) => position)).toEqual(numbers(17))
    expect(items.map(({ previous }) => previous)).toEqual([
      null,
      ...items.slice(0, -1).map(({ hash }) => hash),
    ])
    expect((await register.load(wanted)).head(deliveryStream(1))).toMatchObject({
      version: 17,
      hash: items.at(-1)?.hash,
    })
  })

  test('takes and gives back at the same time keep figures and balances equal', async () => {
    const register = subject()
    await register.commit(commitment('bdt-equity', { 2019: null }))
    const amounts = numbers(30).map((n) => (n % 3 === 0 ? -n : 2 * n))
    await Promise.all(
      amounts.map((amount) =>
        register.commit({ appends: [], entries: [], moves: allocated(amount, { territory: 'ti1-4101' }) }),
      ),
    )
    const ledger = await register.ledger('national')
    expect(declaredCents(ledger)).toBe(amounts.reduce((sum, amount) => sum + amount))
    expect(ledger.balances[0]?.used).toBe(declaredCents(ledger))
  })
}
