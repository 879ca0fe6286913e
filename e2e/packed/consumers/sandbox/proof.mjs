// A partner's own test, without a port: the client over the sandbox, and the history verified by the rules.
import { verifyStream } from '@parole/domain'
import { territoriesOfCommune } from '@parole/reference'
import { startSandbox } from '@parole/sandbox'
import { answeredOf, Parole } from '@parole/sdk'
import { seeing } from './seeing.mjs'

const [dunkerque] = territoriesOfCommune('59183').territories

const declaration = {
  kind: 'allocation',
  commitment: 'banque-des-territoires-equity',
  territory: dunkerque.id,
  theme: 'brownfields',
  reference: 'FICTIONAL-sandbox',
  amountCents: 1_000_00,
  effectiveOn: '2019-05-14',
  source: { url: 'https://example.org/fictional/minutes' },
}

export const proof = async () => {
  const { seen, see } = seeing()
  const register = await startSandbox({ seed: 'facts', clock: '2020-03-16' })
  const parole = new Parole({
    baseUrl: register.url,
    fetch: register.fetch,
    apiKey: await register.keyFor('banque-des-territoires'),
    timeout: 2_000,
  })
  see('a scoreboard of eleven promises', (await parole.scoreboards.get('national')).promises.length, 11)

  register.provoke('timeout-after-commit')
  const delivery = await parole.deliveries.declare(declaration)
  const { attempts, replayed } = answeredOf(delivery)
  see('a write that timed out, settled by its retry', [attempts, replayed], [2, true])
  const declared = await parole.deliveries.list().toArray({ limit: 10 })
  see('and done once', declared.length, 1)

  const history = await parole.log.listEvents(`delivery-${delivery.id}`).toArray({ limit: 10 })
  see('its history verified by the rules', verifyStream(history).ok, true)
  const listening = process.getActiveResourcesInfo().filter((resource) => /server/i.test(resource))
  see('nothing listens', listening, [])
  await register.close()
  return seen
}
