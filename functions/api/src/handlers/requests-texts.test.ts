import type { PartyId } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  dunkerque,
  equity,
  hautsDeFrance,
  lacq,
  occitanie,
  otherOperator,
  promisor,
  submitted,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const subject = 'Fictional: a furnace'
const because = 'Fictional: the business secret of a company'

let register: TestRegister
let accepted: string
let declined: string
beforeAll(async () => {
  register = await openTestRegister()
  const answer = async (id: string, body: object) => {
    await register.accepted('answerRequest', { as: promisor, params: { id }, body })
    return id
  }
  const asked = async () => (await submitted(register, { subject: { text: subject } })).body.id
  const reason = { text: because }
  const accepting = { outcome: 'accepted', amountCents: 1, commitment: equity, reason }
  accepted = await answer(await asked(), accepting)
  declined = await answer(await asked(), { outcome: 'declined', reason })
})

const seenBy = async (as: PartyId | undefined, id: string) =>
  (await register.accepted('getRequest', { params: { id }, role: 'reader', ...(as && { as }) })).body

describe('a text of a request that is for the parties', () => {
  test.each([dunkerque, hautsDeFrance, promisor, 'delegation', 'state'] as const)(
    'is shown to %s',
    async (party) => {
      for (const id of [accepted, declined]) {
        expect(await seenBy(party, id)).toMatchObject({
          subject: { status: 'shown', visibility: 'parties', text: subject },
          answer: { reason: { status: 'shown', text: because } },
        })
      }
    },
  )

  test.each([undefined, otherOperator, lacq, occitanie] as const)('is withheld from %s', async (party) => {
    for (const id of [accepted, declined]) {
      const shown = await seenBy(party, id)
      expect([shown.subject.status, shown.answer?.reason?.status]).toEqual(['withheld', 'withheld'])
      expect(JSON.stringify(shown)).not.toContain('Fictional:')
    }
  })

  test('lists show and withhold as single reads do', async () => {
    for (const as of [undefined, dunkerque, lacq] as const) {
      const { items } = (await register.accepted('listRequests', { ...(as && { as }) })).body
      expect(items).toEqual([await seenBy(as, accepted), await seenBy(as, declined)])
    }
  })
})

test('a text that is public is shown to anybody', async () => {
  const { body } = await submitted(register, { subject: { text: subject, visibility: 'public' } })
  expect((await seenBy(undefined, body.id)).subject).toMatchObject({ status: 'shown', text: subject })
})

test.each([['   '], ['two\nlines'], [''], ['x'.repeat(1_001)]])('a subject %j is refused', async (text) => {
  await expect(submitted(register, { subject: { text } })).rejects.toThrow('/subject/text')
})
