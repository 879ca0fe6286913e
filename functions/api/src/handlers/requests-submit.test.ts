import { beforeEach, describe, expect, test } from 'vitest'
import {
  actionSheet,
  dunkerque,
  equity,
  lacq,
  otherOperator,
  promisor,
  publicReason,
  submitted,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const sealedIn = (shown: { readonly digest: string }) => ({
  digest: shown.digest,
  ...('salt' in shown && { salt: shown.salt }),
})

describe('submitRequest', () => {
  const submitting = async (changes: Readonly<Record<string, unknown>>) => {
    const body = actionSheet(changes)
    const { status, problem } = await register.refused('submitRequest', { as: dunkerque, body })
    return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
  }

  test('registers what is asked, and it can be read where the answer says', async () => {
    const { subject, effectiveOn, ...sent } = actionSheet({
      source: { url: 'https://example.org/letters/1' },
    })
    const { status, headers, body } = await register.accepted('submitRequest', {
      as: dunkerque,
      body: { ...sent, subject: { ...subject, visibility: 'public' }, effectiveOn },
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/v1/requests/${body.id}`)
    expect(body).toEqual({
      ...sent,
      id: body.id,
      regions: ['region-32'],
      subject: { ...subject, status: 'shown', visibility: 'public', ...sealedIn(body.subject) },
      submitted: { on: effectiveOn, recordedOn: '2020-03-16' },
      acknowledged: null,
      answer: null,
      withdrawn: null,
      deliveries: [],
      state: 'submitted',
      daysToAcknowledgement: null,
      daysToAnswer: null,
      version: 1,
    })
    const read = await register.accepted('getRequest', { params: { id: body.id } })
    expect([read.body, read.etag]).toEqual([body, '"1"'])
  })

  test('is of today, without an amount, a theme or a proof, where nothing is said of them', async () => {
    const { theme: _, amountCents: _asked, effectiveOn: _on, ...least } = actionSheet()
    const { body } = await register.accepted('submitRequest', { as: dunkerque, body: least })
    const submitted = { on: '2020-03-16', recordedOn: '2020-03-16' }
    expect(body).toMatchObject({ submitted, theme: null, amountCents: null, source: null })
  })

  test('asks an operator once for an action sheet, and names the request that stands', async () => {
    const sheet = { actionSheet: 'FICTIONAL/A/1' }
    const { body } = await submitted(register, sheet)
    const again = { as: dunkerque, body: actionSheet(sheet) } as const
    const { status, problem } = await register.refused('submitRequest', again)
    expect({ status, code: problem.code }).toEqual({ status: 409, code: 'already-asked' })
    expect(problem.errors?.[0]?.pointer).toBe('/actionSheet')
    expect(problem.details).toEqual({ ...sheet, operator: promisor, request: body.id })
    await submitted(register, { ...sheet, operator: otherOperator })
    await submitted(register, { ...sheet, territory: lacq })
  })

  test.each([
    ['withdrawn', 'withdrawRequest', {}, dunkerque],
    ['declined', 'answerRequest', { outcome: 'declined', reason: publicReason }, promisor],
  ] as const)('asks again once it was %s', async (_, operation, body, as) => {
    const sheet = { actionSheet: 'FICTIONAL/A-2' }
    const first = (await submitted(register, sheet)).body.id
    await register.accepted(operation, { as, params: { id: first }, body })
    await submitted(register, sheet)
    expect(await submitting(sheet)).toMatchObject({ code: 'already-asked' })
  })

  test('does not ask again once it was accepted', async () => {
    const sheet = { actionSheet: 'FICTIONAL/A-3' }
    const first = (await submitted(register, sheet)).body.id
    const body = { outcome: 'accepted', amountCents: 1, commitment: equity }
    await register.accepted('answerRequest', { as: promisor, params: { id: first }, body })
    expect(await submitting(sheet)).toMatchObject({ status: 409, code: 'already-asked' })
  })

  test('of ten that ask at once for the same, one does', async () => {
    const body = actionSheet()
    const sent = Array.from({ length: 10 }, () => register.call('submitRequest', { as: dunkerque, body }))
    const statuses = (await Promise.all(sent)).map(({ status }) => status).sort()
    expect(statuses).toEqual([201, ...Array(9).fill(409)])
  })

  test.each([
    ['for another territory', { territory: lacq }, 403, 'not-the-territory', undefined],
    ['of a day to come', { effectiveOn: '2020-03-17' }, 422, 'effective-in-future', '/effectiveOn'],
    ['before the programme', { effectiveOn: '2018-11-21' }, 422, 'territory-not-in-force', '/effectiveOn'],
    ['of a party that is no operator', { operator: 'state' }, 400, 'invalid-request', '/operator'],
    ['without a subject', { subject: null }, 400, 'invalid-request', '/subject'],
    ['with a nameless action sheet', { actionSheet: '/1' }, 400, 'invalid-request', '/actionSheet'],
    ['for nothing', { amountCents: 0 }, 400, 'invalid-request', '/amountCents'],
  ])('refuses one %s', async (_, changes, status, code, at) => {
    expect(await submitting(changes)).toEqual({ status, code, at })
  })
})
