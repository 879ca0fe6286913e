// What a developer writes, from an ES module, with neither a DOM nor Node's types.
import {
  ApiError,
  type ApiErrorCode,
  answeredOf,
  type ConnectionOptions,
  type DeclareDelivery,
  type Delivery,
  type FetchLike,
  Parole,
  type SignalLike,
} from '@parole/sdk'
import { connect } from '@parole/sdk/connect'
import { deliveries, type ListDeliveriesQuery } from '@parole/sdk/deliveries'

declare const fetch: FetchLike
declare const signal: SignalLike
declare const apiKey: string | undefined

const options: ConnectionOptions = { baseUrl: 'https://register.example', apiKey, fetch, retries: 2 }
const parole = new Parole(options)

const declaration = {
  kind: 'allocation',
  commitment: 'banque-des-territoires-equity',
  territory: 'ti1-3208',
  theme: 'brownfields',
  reference: 'FICTIONAL-types',
  amountCents: 1_250_50,
  effectiveOn: '2019-05-14',
  source: { url: 'https://example.org/fictional/minutes' },
} satisfies DeclareDelivery

export const follow = async (): Promise<Delivery['standing'] | ApiErrorCode> => {
  try {
    const delivery = await parole.deliveries.declare(declaration, { signal, idempotencyKey: 'once' })
    if (delivery.kind === 'allocation') delivery.amountCents.toFixed(2)
    const ifMatch = answeredOf(delivery).etag ?? 1
    const { standing } = await parole.deliveries.confirm(delivery.id, {}, { ifMatch })
    return standing
  } catch (error) {
    if (!ApiError.is(error)) throw error
    // @ts-expect-error: the codes are a closed union.
    if (error.code === 'no-such-code') throw error
    return error.errors.length === 0 ? 'unknown-code' : error.code
  }
}

export const page = async (query: ListDeliveriesQuery): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const { id } of deliveries(connect(options)).list(query)) found.push(id)
  return found
}

// @ts-expect-error: an amount is a number of cents.
export const miscounted: DeclareDelivery = { ...declaration, amountCents: '1250.50' }
// @ts-expect-error: a beneficiary's word names the version it is about.
export const unseen = () => parole.deliveries.confirm('01ARZ3NDEKTSV4RRFFQ69G5FAV', {})
// @ts-expect-error: there is no such resource.
export const elsewhere = parole.promises
