import { seal } from '@parole/domain'
import type { deliveryRoutes } from '../../src/routes/deliveries.ts'
import type { ExamplesOf } from './example.ts'
import { supportExample } from './places.ts'
import { deliveryShownAs } from './shown.ts'
import { company, deliveryAt, deliveryEvents, ids, project } from './story.ts'

const params = { id: ids.delivery }
const declared = deliveryAt(1)
const paid = deliveryAt(2)
const confirmed = deliveryAt(3)
const source = { url: 'https://example.org/agreements/2020-017.pdf', locator: 'article 2' }
const today = '2026-11-23'
const salt = 'e1a97b60c3d54f82907be6d1a3c8f254'

const say = (text: string) => ({ text, visibility: 'public' as const })
const disputed = 'The works had not begun when we visited'
const ruled = 'The agreement was seen by the delegation'
const withdrawnTwice = 'Declared twice: it is also EXAMPLE-2020-016'
const typedWrong = 'A digit was missing'
const sealed = (text: string) => seal({ ...say(text), salt })
const shown = (text: string) => ({ status: 'shown' as const, ...sealed(text), text, salt })

const statement = { url: 'https://example.org/statements/2021', locator: 'page 12' }
const release = { position: 4, amountCents: 100_000_00, effectiveOn: '2022-03-01', source: statement }

export const deliveryExamples: ExamplesOf<typeof deliveryRoutes> = {
  listDeliveries: {
    query: { commitment: declared.commitment, standing: 'confirmed', limit: '20' },
    answer: { items: [deliveryShownAs(confirmed, 3, 'confirmed')], next: null },
  },
  declareDelivery: {
    body: {
      kind: 'allocation',
      commitment: declared.commitment,
      territory: declared.territory,
      reference: declared.reference,
      theme: declared.theme,
      amountCents: declared.amountCents,
      effectiveOn: declared.effectiveOn,
      source,
      project: { text: project.text, visibility: 'public' },
      company: { siren: company.text },
      request: ids.request,
    },
    answer: deliveryShownAs(declared, 1, 'declared'),
  },
  getDelivery: { params, answer: deliveryShownAs(confirmed, deliveryEvents.length, 'confirmed') },
  recordPayment: {
    params,
    body: { amountCents: 400_000_00, effectiveOn: '2021-02-15', source: statement },
    answer: deliveryShownAs(paid, 2, 'declared'),
  },
  recordRelease: {
    params,
    body: { amountCents: release.amountCents, effectiveOn: release.effectiveOn, source: statement },
    answer: deliveryShownAs({ ...confirmed, releases: [release] }, 4, 'confirmed'),
  },
  correctDelivery: {
    params,
    body: {
      commitment: declared.commitment,
      amountCents: 1_350_000_00,
      theme: declared.theme,
      effectiveOn: declared.effectiveOn,
      source,
      reason: say(typedWrong),
    },
    answer: deliveryShownAs({ ...declared, amountCents: 1_350_000_00 }, 2, 'declared'),
  },
  recordSupport: supportExample,
  retractDelivery: {
    params,
    body: { reason: say(withdrawnTwice) },
    answer: {
      ...deliveryShownAs(declared, 2, 'retracted'),
      remainingCents: 0,
      retracted: { on: today, by: 'banque-des-territoires', reason: shown(withdrawnTwice) },
    },
  },
  confirmDelivery: {
    params,
    body: { reason: say('Seen on site by the project committee') },
    answer: deliveryShownAs(confirmed, 3, 'confirmed'),
  },
  disputeDelivery: {
    params,
    body: { reason: say(disputed) },
    answer: {
      ...deliveryShownAs(paid, 3, 'disputed'),
      attestations: [{ party: 'ti1-8413', verdict: 'disputed', seen: 2, on: today, reason: shown(disputed) }],
    },
  },
  resolveDispute: {
    params,
    body: { outcome: 'stands', reason: say(ruled) },
    answer: {
      ...deliveryShownAs(paid, 4, 'declared'),
      ruling: { position: 4, outcome: 'stands', on: today, reason: shown(ruled) },
    },
  },
}
