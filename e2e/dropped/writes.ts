import type { Parole, WriteOptions } from '@parole/sdk'

/** A write that is made once, under a name that is found again in what the register keeps. */
export interface Write {
  readonly name: string
  /** What it takes from the envelope. */
  readonly allocatedCents: number
  readonly send: (parole: Parole, options?: WriteOptions) => Promise<object>
}

export const commitment = 'banque-des-territoires-equity'
export const year = 2019

const effectiveOn = `${year}-05-14`
const addressOf = (name: string): string => `https://example.org/fictional/${name}`
/** The name in the body of a write, which its source tells. */
export const nameIn = (body: string): string | undefined => /\/fictional\/([\w-]+)/.exec(body)?.[1]

/** An allocation; its reference is one that the register takes once. */
export const allocation = (name: string, amountCents: number) => ({
  name,
  allocatedCents: amountCents,
  send: (parole: Parole, options?: WriteOptions) =>
    parole.deliveries.declare(
      {
        kind: 'allocation',
        commitment,
        territory: 'ti1-3208',
        theme: 'brownfields',
        reference: `FICTIONAL-${name}`,
        amountCents,
        effectiveOn,
        source: { url: addressOf(name) },
      },
      options,
    ),
})

/** A payment of a cent: nothing but its idempotency key tells it from the next one. */
export const payment = (name: string, delivery: string): Write => ({
  name,
  allocatedCents: 0,
  send: (parole, options) =>
    parole.deliveries.recordPayment(
      delivery,
      { amountCents: 1, effectiveOn, source: { url: addressOf(name) } },
      options,
    ),
})

/** How often each write is in the register, by its name. */
export const writesFound = async (
  parole: Parole,
  paid: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>()
  const count = (source: object | null): void => {
    const name = nameIn(JSON.stringify(source))
    if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1)
  }
  for await (const { source } of parole.deliveries.list({ commitment, limit: 200 })) count(source)
  for (const delivery of paid) {
    for await (const { event, source } of parole.log.listEvents(`delivery-${delivery}`, { limit: 200 })) {
      if (event.type === 'PaymentRecorded') count(source)
    }
  }
  return found
}
