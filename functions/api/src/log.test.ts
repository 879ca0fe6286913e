import { StoreBusy } from '@parole/storage'
import { describe, expect, test } from 'vitest'
import { allocation, declared, dunkerque, equity, promisor } from './testing/evidence.ts'
import { openTestRegister } from './testing/test-register.ts'

describe('the log', () => {
  test('has one line a request: its name, what was asked, what became of it, how long it took', async () => {
    const register = await openTestRegister({ facts: false })
    const { headers } = await register.accepted('listConventions')
    expect(register.lines).toEqual([
      {
        level: 'info',
        at: '2020-03-16T09:30:00.000Z',
        requestId: headers.get('x-request-id'),
        operationId: 'listConventions',
        method: 'GET',
        status: 200,
        milliseconds: expect.any(Number),
      },
    ])
    expect(register.lines[0]?.milliseconds).toBeGreaterThanOrEqual(0)
  })

  test('names the key, the refusal and the replay', async () => {
    const register = await openTestRegister()
    const key = (await register.tokenFor(promisor)).split('_')[1]
    const last = () => register.lines.at(-1)
    const sent = { as: promisor, body: allocation(), idempotencyKey: 'once' } as const
    await register.accepted('declareDelivery', sent)
    expect(last()).toMatchObject({ operationId: 'declareDelivery', method: 'POST', status: 201, key })
    expect(last()).not.toHaveProperty('replayed')
    await register.accepted('declareDelivery', sent)
    expect(last()).toMatchObject({ status: 201, replayed: true, key })
    await register.refused('declareDelivery', { as: promisor, body: allocation({ amountCents: 0 }) })
    expect(last()).toMatchObject({
      operationId: 'declareDelivery',
      status: 400,
      code: 'invalid-request',
      key,
    })
    await register.request('GET', '/v1/nowhere')
    expect(last()).toMatchObject({ operationId: null, status: 404, code: 'not-found' })
    await register.request('PUT', '/v1/keys')
    expect(last()).toMatchObject({
      operationId: null,
      method: 'PUT',
      status: 405,
      code: 'method-not-allowed',
    })
    await register.request('OPTIONS', '/v1/keys')
    expect(last()).toMatchObject({ operationId: null, method: 'OPTIONS', status: 204 })
    await register.request('HEAD', `/v1/commitments/${equity}`, { headers: { 'if-none-match': '"1"' } })
    expect(last()).toMatchObject({ operationId: 'getCommitment', method: 'HEAD', status: 304 })
  })

  test('holds nothing personal and nothing secret', async () => {
    const register = await openTestRegister()
    const texts = [
      'Friche de Mme Lebrun',
      '200054807',
      'Rumeur-de-couloir',
      'SUJET-0612345678',
      'cle-de-lebrun',
    ]
    const [project = '', siren = '', reason = '', reference = '', idempotencyKey = ''] = texts
    const { body } = await register.accepted('declareDelivery', {
      as: promisor,
      idempotencyKey,
      body: allocation({ reference, project: { text: project, visibility: 'public' }, company: { siren } }),
    })
    const params = { id: body.id }
    await register.accepted('disputeDelivery', {
      as: dunkerque,
      params,
      ifMatch: '"1"',
      body: { reason: { text: reason } },
    })
    await register.refused('declareDelivery', { as: promisor, body: allocation({ reference }) })
    await register.refused('declareDelivery', { as: promisor, body: { [project]: siren, theme: reason } })
    await register.refused('declareDelivery', { as: promisor, text: `{"project":"${project}` })
    await register.refused('listTerritories', { query: { siren: '200054808', q: project } })
    await register.request('GET', `/v1/territories?q=${encodeURIComponent(project)}`)
    await register.request('GET', `/v1/${encodeURIComponent(project)}`, { token: reason })
    await register.accepted('listTerritories', { query: { siren } })
    const issued = await register.accepted('issueKey', {
      as: 'delegation',
      body: { party: promisor, role: 'writer' },
    })
    await register.accepted('listKeys', { token: issued.body.token ?? '' })
    const log = JSON.stringify(register.lines)
    const secrets = [
      issued.body.token ?? '',
      await register.tokenFor(promisor),
      await register.tokenFor('delegation'),
    ]
    for (const secret of [...texts, 'Lebrun', ...secrets, ...secrets.map((token) => token.slice(-43))]) {
      expect(log).not.toContain(secret)
    }
  })
})

describe('a fault', () => {
  const failing = () =>
    openTestRegister({
      facts: false,
      between: (store) => ({
        ...store,
        load: () => Promise.reject(new Error('socket hang up at 10.0.0.7')),
        ledger: () => Promise.reject(new TypeError('the item national / x cannot be read')),
        list: () => Promise.reject(new Error('socket hang up at 10.0.0.7')),
      }),
    })

  test.each([
    ['listConventions', {}, 'TypeError: the item national / x cannot be read'],
    ['listDeliveries', {}, 'Error: socket hang up at 10.0.0.7'],
    ['declareDelivery', { as: promisor, body: allocation() }, 'Error: socket hang up at 10.0.0.7'],
  ] as const)('of %s is answered without a word of it, and logged', async (operation, sent, fault) => {
    const register = await failing()
    const { status, problem, headers } = await register.refused(operation, sent)
    expect({ status, code: problem.code }).toEqual({ status: 500, code: 'internal' })
    expect(JSON.stringify(problem)).not.toMatch(/socket|10\.0\.0\.7|national|stack|\.ts/)
    expect(register.lines).toHaveLength(1)
    expect(register.lines[0]).toMatchObject({
      level: 'error',
      operationId: operation,
      status: 500,
      code: 'internal',
      fault,
      stack: expect.stringMatching(/\n +at .*log\.test\.ts/),
      requestId: headers.get('x-request-id'),
    })
  })

  test.each([
    ['listConventions', {}],
    ['declareDelivery', { as: promisor, body: allocation() }],
  ] as const)('that is a busy store is no defect: %s may be asked again', async (operation, sent) => {
    const busy = () => Promise.reject(new StoreBusy('the table turned a read away'))
    const register = await openTestRegister({
      facts: false,
      between: (store) => ({ ...store, load: busy, ledger: busy }),
    })
    const { status, problem, headers } = await register.refused(operation, sent)
    expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'store-busy', '1'])
    expect(register.lines[0]).toMatchObject({ level: 'info', code: 'store-busy' })
  })

  test('of unknown outcome is settled by sending the same call again', async () => {
    let cut = true
    const register = await openTestRegister({
      between: (store) => ({
        ...store,
        commit: async (commit) => {
          const outcome = await store.commit(commit)
          if (cut && commit.entries.length > 0) {
            cut = false
            throw new Error('socket hang up')
          }
          return outcome
        },
      }),
    })
    const { body, headers } = await declared(register)
    expect(headers.get('idempotency-replayed')).toBeNull()
    expect((await register.accepted('listDeliveries')).body.items).toEqual([body])
  })
})
