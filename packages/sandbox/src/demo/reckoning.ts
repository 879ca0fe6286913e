import { type RecordedEvent, verifyStream } from '@parole/domain'
import { equity, rate } from './parts.ts'
import { moment, type Scene, type Tell } from './scene.ts'

const withOneCentMore = (item: RecordedEvent): RecordedEvent =>
  item.event.type === 'PaymentRecorded'
    ? { ...item, event: { ...item.event, amountCents: item.event.amountCents + 1 } }
    : item

const broken = async (tell: Tell, { id }: { readonly id: string }) => {
  const history = await tell<{ items: RecordedEvent[] }>({ path: `/v1/streams/delivery-${id}/events` })
  const { items } = history.body
  const whole = verifyStream(items)
  const bent = verifyStream(items.map(withOneCentMore))
  if (!whole.ok || bent.ok) throw new Error('the chain does not tell a true history from a false one')
  const { code, position } = bent.error
  return moment(`${whole.value.length} events hold; one cent added: ${code} at event ${position}.`, history)
}

/** Why the envelope is rated as it is; and a history that is verified, then broken on purpose. */
export const reckoning = async (tell: Tell, delivery: { readonly id: string }): Promise<Scene> => {
  const explained = await rate(tell, equity)
  const { formula, title } = explained.body.explanation
  return {
    title: `Why is promise 1 ${title}?`,
    promises: [1],
    fictional: true,
    moments: [moment(formula.join(' '), explained), await broken(tell, delivery)],
    lines: [],
  }
}
