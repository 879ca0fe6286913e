import { claimLines, verifyStream } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { claim, equity, promisor, publicReason, published } from '../testing/evidence.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

describe.each(stores)('the life of claims, $name', (store) => {
  let register: TestRegister
  beforeAll(async () => {
    register = await openTestRegister({ store })
  }, 60_000)

  const linesOf = async () => claimLines((await register.register.ledger('national', equity)).sheets, equity)
  const read = async (id: string) => (await register.accepted('getClaim', { params: { id } })).body

  test('ten writers publish at once: each has its line', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => published(register)))
    const ids = all.map(({ body }) => body.id).sort()
    expect([...(await linesOf()).keys()].sort()).toEqual(ids)
    const { items } = (await register.accepted('listClaims')).body
    expect(items.map(({ id }) => id)).toEqual(ids)
  })

  test('ten writers replace one claim at once: one does', async () => {
    const { id: old } = (await published(register)).body
    const before = (await linesOf()).size
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        register.call('publishClaim', { as: promisor, body: claim({ replaces: old }) }),
      ),
    )
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => (body as { id: string }).id)
    expect(made).toHaveLength(1)
    for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
      expect([status, (body as { code: string }).code]).toEqual([409, 'claim-replaced'])
    }
    expect((await linesOf()).size).toBe(before)
    expect((await linesOf()).has(old)).toBe(false)
    expect(await read(old)).toMatchObject({ version: 2, replaced: { by: made[0] } })
  })

  test('a claim is taken back, and its history holds together', async () => {
    const { id } = (await published(register)).body
    const body = { reason: publicReason }
    await register.accepted('withdrawClaim', { as: promisor, params: { id }, body })
    const { items } = (await register.accepted('listEvents', { params: { id: `claim-${id}` } })).body
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { length: 2 } })
    expect(JSON.stringify(items)).not.toContain(publicReason.text)
    expect((await read(id)).withdrawn?.reason).toMatchObject({ text: publicReason.text })
  })
})
