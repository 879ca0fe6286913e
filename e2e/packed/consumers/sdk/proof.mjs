// What the client does, on every platform alike, against a register that runs elsewhere.
import { ApiError, answeredOf, euros, Parole } from '@parole/sdk'
import { connect } from '@parole/sdk/connect'
import { deliveries } from '@parole/sdk/deliveries'
import { seeing } from './seeing.mjs'

/** Made up, and says so; `platform` gives each its own, as an author's reference is given once. */
const declarationOn = (platform) => ({
  kind: 'allocation',
  commitment: 'banque-des-territoires-equity',
  territory: 'ti1-3208',
  theme: 'brownfields',
  reference: `FICTIONAL-${platform}`,
  amountCents: euros(1_250.5),
  effectiveOn: '2019-05-14',
  source: { url: 'https://example.org/fictional/minutes' },
})

const refusalOf = async (call) => {
  try {
    await call
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('answered, where a refusal was expected')
}

export const proof = async ({ address, keys, platform }) => {
  const { seen, see } = seeing()
  const asked = []
  const open = new Parole({ baseUrl: address, onRequest: ({ url }) => asked.push(url) })
  const as = (party) => new Parole({ baseUrl: address, apiKey: keys[party] })
  const promisor = as('banque-des-territoires')

  see('health', (await open.meta.getHealth()).status, 'ok')
  see('a territory', (await open.territories.get('ti1-3208')).name, 'Dunkerque')

  asked.length = 0
  const commitments = new Set()
  for await (const { id } of open.commitments.list({ limit: 5 })) commitments.add(id)
  see('a list over its pages', [commitments.size, asked.length], [18, 4])
  see('the first so many', (await open.commitments.list({ limit: 5 }).toArray({ limit: 7 })).length, 7)

  const declaration = declarationOn(platform)
  const idempotencyKey = `declare-${declaration.reference}`
  const declared = await promisor.deliveries.declare(declaration, { idempotencyKey })
  see('a delivery declared', [answeredOf(declared).status, declared.amountCents], [201, 1_250_50])
  const again = await promisor.deliveries.declare(declaration, { idempotencyKey })
  see('the same one replayed', [answeredOf(again).replayed, again.id], [true, declared.id])

  const { etag } = answeredOf(await open.deliveries.get(declared.id))
  const confirmed = await as('ti1-3208').deliveries.confirm(declared.id, {}, { ifMatch: etag })
  see('confirmed as it was seen', confirmed.standing, 'confirmed')
  const reason = { text: 'Made up.' }
  const stale = await refusalOf(promisor.deliveries.retract(declared.id, { reason }, { ifMatch: etag }))
  see('a version that has passed', [stale.status, stale.code], [412, 'stale-version'])

  const wrong = { ...declaration, amountCents: -1 }
  const refused = await refusalOf(promisor.deliveries.declare(wrong))
  see(
    'a refusal, by code and pointer',
    [refused.code, refused.errors[0]?.pointer],
    ['invalid-request', '/amountCents'],
  )

  const controller = new AbortController()
  const ended = refusalOf(open.territories.list({ limit: 200 }, { signal: controller.signal }).page())
  controller.abort()
  see('a call that its caller ends', (await ended).code, 'aborted')

  const alone = deliveries(connect({ baseUrl: address }))
  see('one resource by its sub-path', (await alone.get(declared.id)).id, declared.id)
  return seen
}
