import { createApp, issueFirstKey, system } from '@parole/api'
import type { ClaimShown } from '@parole/contract'
import { claims } from '@parole/reference'
import { openMemoryRegister } from '@parole/storage/embedded'
import { beforeEach, describe, expect, it } from 'vitest'
import { callWell, type Fetch } from './call.ts'
import { loadFacts } from './facts.ts'

const nothing = { conventions: 0, commitments: 0, claims: 0 }
const everything = { conventions: 4, commitments: 18, claims: claims.length }

let surroundings: Parameters<typeof createApp>[0]
let fetch: Fetch
let token: string
beforeEach(async () => {
  surroundings = { ...system(), register: openMemoryRegister(), log: () => undefined }
  const app = createApp(surroundings)
  fetch = (request) => app.fetch(request)
  token = await issueFirstKey(surroundings, 'delegation')
})

const listed = async (): Promise<readonly ClaimShown[]> =>
  (await callWell<{ items: ClaimShown[] }>(fetch, 'GET', '/v1/claims?limit=200')).body.items

describe('the founding facts', () => {
  it('are loaded once, whoever loads them the second time', async () => {
    expect(await loadFacts(fetch, token)).toEqual(everything)
    const loaded = await listed()
    expect(loaded.map(({ title }) => title)).toEqual(claims.map(({ title }) => title))
    expect(await loadFacts(fetch, token)).toEqual(nothing)
    // Another key has no calls on record: only what the register holds keeps it from doubling them.
    expect(await loadFacts(fetch, await issueFirstKey(surroundings, 'delegation'))).toEqual(nothing)
    expect(await listed()).toEqual(loaded)
  })

  it('are completed where the register holds some of them', async () => {
    const [first] = claims
    const { id: _, ...body } = first as (typeof claims)[number]
    await callWell(fetch, 'POST', '/v1/claims', { token, body, idempotencyKey: 'by-hand' })
    expect(await loadFacts(fetch, token)).toEqual({ ...everything, claims: claims.length - 1 })
    expect(await listed()).toHaveLength(claims.length)
  })

  it('leave a claim that was taken back as it is', async () => {
    await loadFacts(fetch, token)
    const [first] = await listed()
    await callWell(fetch, 'POST', `/v1/claims/${first?.id}/withdraw`, {
      token,
      body: { reason: { text: 'Fictional' } },
      idempotencyKey: 'withdraw',
    })
    expect(await loadFacts(fetch, await issueFirstKey(surroundings, 'delegation'))).toEqual(nothing)
    expect((await listed()).filter(({ standing }) => standing === 'published')).toHaveLength(
      claims.length - 1,
    )
  })

  it('go beside claims of the register’s own', async () => {
    const own = { ...claims[0], id: undefined, title: { fr: 'Fictif', en: 'Fictional' }, date: '2019-04-12' }
    await loadFacts(fetch, token)
    await callWell(fetch, 'POST', '/v1/claims', { token, body: own, idempotencyKey: 'own' })
    expect(await loadFacts(fetch, token)).toEqual(nothing)
    expect(await listed()).toHaveLength(claims.length + 1)
  })
})
