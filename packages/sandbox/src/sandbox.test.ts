import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from './index.ts'

const open: Sandbox[] = []
const started = async (options: SandboxOptions): Promise<Sandbox> => {
  const sandbox = await startSandbox(options)
  open.push(sandbox)
  return sandbox
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const at = ({ url }: Sandbox, path: string): string => `${url}/v1${path}`
const declaration = (reference: string) => ({
  kind: 'allocation',
  commitment: 'banque-des-territoires-equity',
  territory: 'ti1-3208',
  theme: 'brownfields',
  reference: `FICTIONAL-${reference}`,
  amountCents: 1_000_00,
  effectiveOn: '2019-05-14',
  source: { url: 'https://example.org/fictional/minutes' },
})
const declare = async (sandbox: Sandbox, reference = '1', init: RequestInit = {}): Promise<Response> =>
  sandbox.fetch(at(sandbox, '/deliveries'), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await sandbox.keyFor('banque-des-territoires')}`,
      'content-type': 'application/json',
      'idempotency-key': `declare-${reference}`,
    },
    body: JSON.stringify(declaration(reference)),
    ...init,
  })
const read = async <Body>(sandbox: Sandbox, path: string): Promise<Body> =>
  (await (await sandbox.fetch(at(sandbox, path))).json()) as Body
const declared = async (sandbox: Sandbox): Promise<number> =>
  (await read<{ items: unknown[] }>(sandbox, '/deliveries')).items.length

describe('a sandbox', () => {
  test('holds the facts of 2019, or nothing but the territories', async () => {
    const facts = await started({ seed: 'facts' })
    expect((await read<{ items: unknown[] }>(facts, '/commitments')).items).toHaveLength(18)
    const empty = await started({ seed: 'empty' })
    expect((await read<{ items: unknown[] }>(empty, '/commitments')).items).toEqual([])
    expect((await read<{ name: string }>(empty, '/territories/ti1-3208')).name).toBe('Dunkerque')
  })

  test('is the real register: its rules, its refusals, its log', async () => {
    const sandbox = await started({ seed: 'facts' })
    expect((await declare(sandbox)).status).toBe(201)
    const again = await declare(sandbox, '1', { body: JSON.stringify(declaration('2')) })
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([
      422,
      'idempotency-key-reused',
    ])
    expect(await declared(sandbox)).toBe(1)
  })

  test('is one of its own: another knows nothing of it', async () => {
    const [one, other] = [await started({ seed: 'facts' }), await started({ seed: 'facts' })]
    await declare(one)
    expect(await declared(other)).toBe(0)
  })

  test('has a time that stands still until it is moved', async () => {
    const sandbox = await started({ seed: 'facts', clock: '2019-04-01' })
    const early = await declare(sandbox)
    expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([
      422,
      'effective-in-future',
    ])
    sandbox.clock.pass({ days: 60 })
    expect(sandbox.clock.now().toISOString()).toBe('2019-05-31T00:00:00.000Z')
    expect((await declare(sandbox, '2')).status).toBe(201)
    sandbox.clock.set('2026-01-01T12:00:00+01:00')
    expect(sandbox.clock.now().toISOString()).toBe('2026-01-01T11:00:00.000Z')
  })

  test.each(['yesterday', '2020-13-01', '2021-02-30', '2020', 'Wed, 25 Nov 2026 10:00:07 GMT'])(
    'refuses %j as a time',
    async (clock) => {
      await expect(startSandbox({ seed: 'empty', clock })).rejects.toThrow(RangeError)
    },
  )

  test('gives each party its keys, and none to a party that there is not', async () => {
    const sandbox = await started({ seed: 'empty' })
    const key = await sandbox.keyFor('region-32')
    expect(await sandbox.keyFor('region-32')).toBe(key)
    expect(await sandbox.keyFor('region-32', 'reader')).not.toBe(key)
    await expect(sandbox.keyFor('region-99')).rejects.toThrow('unknown-party')
  })
})

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
const ending = () => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

test('what a sandbox cannot be told is refused at once', async () => {
  await expect(startSandbox({ seed: 'Facts' as 'facts' })).rejects.toThrow(
    'seed: expected "facts" or "empty"',
  )
  const sandbox = await started({ seed: 'empty' })
  expect(() => sandbox.clock.pass({ days: Number.NaN })).toThrow(RangeError)
  expect(() => sandbox.provoke('earthquake' as 'throttled')).toThrow(
    'there are throttled, timeout-before-commit',
  )
})

test('a closed sandbox ends what is asked of it', async () => {
  const sandbox = await startSandbox({ seed: 'empty' })
  sandbox.provoke('timeout-before-commit')
  const kept = sandbox.fetch(at(sandbox, '/health')).catch(String)
  await setTimeout(10)
  await sandbox.close()
  expect(await kept).toBe('TypeError: the sandbox is closed')
  await expect(sandbox.fetch(at(sandbox, '/health'))).rejects.toThrow('the sandbox is closed')
})

describe('a failure that is provoked', () => {
  test('429 comes so many times, and nothing is done', async () => {
    const sandbox = await started({ seed: 'facts' })
    await sandbox.keyFor('banque-des-territoires')
    sandbox.provoke('throttled', 2)
    const statuses = [await declare(sandbox), await declare(sandbox), await declare(sandbox)].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([429, 429, 201])
  })

  test.each(['timeout-before-commit', 'timeout-after-commit'] as const)(
    '%s ends with its signal, whatever was collected meanwhile',
    async (failure) => {
      const sandbox = await started({ seed: 'facts' })
      await sandbox.keyFor('banque-des-territoires')
      sandbox.provoke(failure)
      const { signal, abort } = ending()
      const answer = declare(sandbox, '1', { signal }).catch(({ name }: Error) => name)
      await setTimeout(200)
      collectGarbage()
      abort()
      expect(await Promise.race([answer, setTimeout(2_000, 'no end')])).toBe('AbortError')
    },
  )

  test('contention is answered by the register itself, and passes reads by', async () => {
    const sandbox = await started({ seed: 'facts' })
    await sandbox.keyFor('banque-des-territoires')
    sandbox.provoke('contention')
    expect(await declared(sandbox)).toBe(0)
    const refused = await declare(sandbox)
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'contention'])
    expect((await declare(sandbox)).status).toBe(201)
  })

  test.each([
    ['timeout-before-commit', 0, null],
    ['timeout-after-commit', 1, 'true'],
  ] as const)(
    '%s: no answer, %i delivery, and the same call again settles it',
    async (failure, done, replayed) => {
      const sandbox = await started({ seed: 'facts' })
      await sandbox.keyFor('banque-des-territoires')
      sandbox.provoke(failure)
      await expect(declare(sandbox, '1', { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/i)
      expect(await declared(sandbox)).toBe(done)
      const again = await declare(sandbox)
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, replayed])
      expect(await declared(sandbox)).toBe(1)
    },
  )
})
