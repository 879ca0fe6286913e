import { digestOf, type KeyRole, type PartyId } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  asAllocation,
  declared,
  dunkerque,
  hautsDeFrance,
  lacq,
  occitanie,
  otherOperator,
  promisor,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const siren = '200054807'
const text = 'Four à induction'
const reason = { reason: { text: 'Vu sur place' } }

let register: TestRegister
let id: string
beforeAll(async () => {
  register = await openTestRegister()
  const { body } = await declared(register, {
    project: { text, visibility: 'public' },
    company: { siren },
  })
  id = body.id
  const params = { id }
  await register.accepted('disputeDelivery', { as: dunkerque, params, ifMatch: '"1"', body: reason })
  const ruling = { outcome: 'stands', ...reason }
  await register.accepted('resolveDispute', { as: 'delegation', params, body: ruling })
  await register.accepted('confirmDelivery', { as: hautsDeFrance, params, ifMatch: '"3"', body: reason })
  await register.accepted('retractDelivery', { as: promisor, params, body: reason })
})

type Shown = ReturnType<typeof asAllocation>
const seenBy = async (as: PartyId | undefined, role: KeyRole = 'reader'): Promise<Shown> =>
  asAllocation(
    (await register.accepted('getDelivery', { params: { id }, role, ...(as !== undefined && { as }) })).body,
  )

const statusesOf = ({ project, company, attestations, ruling, retracted }: Shown) => [
  project?.status,
  company?.status,
  attestations[0]?.reason?.status,
  ruling?.reason.status,
  retracted?.reason.status,
]
const all = ['shown', 'shown', 'shown', 'shown', 'shown']
const publicOnly = ['shown', 'withheld', 'withheld', 'withheld', 'withheld']

describe('a text that is for the parties', () => {
  test.each([promisor, dunkerque, hautsDeFrance, 'delegation', 'state'] as const)(
    'is shown to %s',
    async (party) => {
      for (const role of ['reader', 'writer'] as const) {
        const shown = await seenBy(party, role)
        expect(statusesOf(shown)).toEqual(all)
        expect(shown.company).toMatchObject({ text: siren, visibility: 'parties' })
      }
    },
  )

  test.each([undefined, otherOperator, lacq, occitanie] as const)('is withheld from %s', async (party) => {
    const shown = await seenBy(party)
    expect(statusesOf(shown)).toEqual(publicOnly)
    expect(JSON.stringify(shown)).not.toContain(siren)
    expect(shown.company).toEqual({
      status: 'withheld',
      visibility: 'parties',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('is for the parties unless it was said to be public', async () => {
    expect((await seenBy(undefined)).retracted?.reason).toMatchObject({ visibility: 'parties' })
  })

  test('lists show and withhold as single reads do', async () => {
    const listed = async (as?: PartyId) =>
      (await register.accepted('listDeliveries', { ...(as !== undefined && { as }) })).body.items[0]
    expect(await listed()).toEqual(await seenBy(undefined))
    expect(await listed(dunkerque)).toEqual(await seenBy(dunkerque))
    expect(await listed(lacq)).toEqual(await seenBy(lacq))
  })
})

test('a shown text proves itself: its digest is made of salt and text', async () => {
  const { project } = await seenBy(undefined)
  expect(project).toMatchObject({ status: 'shown', text })
  if (project?.status !== 'shown') throw new Error('the project is public')
  expect(digestOf(project)).toBe(project.digest)
  const salts = new Set(
    [await seenBy(promisor)].flatMap(({ company, ruling, retracted }) =>
      [project, company, ruling?.reason, retracted?.reason].map((one) => one?.status === 'shown' && one.salt),
    ),
  )
  expect(salts.size).toBe(4)
})

test('an answer that depends on the key says so to caches', async () => {
  const { headers } = await register.accepted('getDelivery', { params: { id } })
  expect(headers.get('vary')).toContain('Authorization')
  const unchanged = await register.request('GET', `/v1/deliveries/${id}`, {
    headers: { 'if-none-match': headers.get('etag') ?? '' },
  })
  expect(unchanged.status).toBe(304)
  expect(unchanged.headers.get('vary')).toContain('Authorization')
})

test('the answer of a write shows its author what is for the parties', async () => {
  const { body } = await declared(register, { project: { text }, company: { siren } })
  expect([body.project?.status, body.company?.status]).toEqual(['shown', 'shown'])
})

test.each([
  ['blank', '   '],
  ['with a line break', 'two\nlines'],
  ['with a null', 'nul\u0000l'],
  ['half a character', '\ud83d'],
  ['too long', 'x'.repeat(2_001)],
  ['empty', ''],
])('refuses a text that is %s', async (_, given) => {
  await expect(declared(register, { project: { text: given } })).rejects.toThrow('"pointer":"/project/text"')
})

test('takes the longest text there may be, astral characters counted as one', async () => {
  const { body } = await declared(register, { project: { text: '🏭'.repeat(1_000) } })
  expect(body.project).toMatchObject({ text: '🏭'.repeat(1_000) })
})
