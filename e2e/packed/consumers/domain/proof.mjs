// The rules alone: a made-up commitment is decided, recorded, verified and rated, with no register in sight.
import { decideCommitment, evolve, rate, record, verifyStream } from '@parole/domain'
import { seeing } from './seeing.mjs'

const source = { url: 'https://example.org/fictional/convention.pdf' }
const act = {
  by: { party: 'delegation', key: '01JD3Z7V4QK8M2N5P6R7S8T9VW' },
  recordedAt: '2021-07-01T09:30:00.000Z',
  today: '2021-07-01',
  effectiveOn: '2019-03-05',
  source,
}
const title = { fr: 'Fonds propres (fictif)', en: 'Equity (fictional)' }
const convention = {
  id: 'fictional-2019',
  title,
  phase: 1,
  parties: ['state', 'banque-des-territoires'],
  signedOn: '2019-03-05',
  place: 'Lyon',
  term: '2022',
  source,
  promises: [{ id: 'equity', number: 1, title, source }],
}
const command = {
  type: 'RegisterCommitment',
  act,
  id: 'fictional-equity',
  conventionId: convention.id,
  convention,
  promise: 'equity',
  promisor: 'banque-des-territoires',
  title,
  obligation: {
    kind: 'envelope',
    instrument: 'equity',
    perYear: { amountCents: 1_000_00, approximate: false },
    years: { from: 2020, to: 2020 },
    themes: [],
  },
}

export const proof = async () => {
  const { seen, see } = seeing()
  const refused = decideCommitment({ ...command, act: { ...act, by: { ...act.by, party: 'bpifrance' } } })
  see('a refusal is a value', refused, { ok: false, error: { code: 'not-the-delegation' } })

  const history = record('commitment-fictional-equity', undefined, decideCommitment(command).value, act)
  const verified = verifyStream(JSON.parse(JSON.stringify(history)))
  see('a history holds together', [verified.ok, verified.value?.length], [true, 1])
  const touched = history.map((event) => ({ ...event, effectiveOn: '2019-03-06' }))
  see('a touched one does not', verifyStream(touched), {
    ok: false,
    error: { position: 1, code: 'hash-mismatch' },
  })

  const commitment = history.reduce(evolve, undefined)
  const allocated = (allocatedCents) => ({
    scope: 'national',
    commitment: commitment.id,
    year: 2020,
    months: { '2020-06': { declared: { allocatedCents, deliveries: 1 } } },
  })
  const nothing = { sheets: [], territories: [], announced: [], asOf: '2021-06-30' }
  const codeOf = (cells) => rate({ commitment, cells, ...nothing }).code
  see('a word kept', codeOf([allocated(1_000_00)]), 'kept')
  see('one of which nothing is known', codeOf([]), 'no-information')
  return seen
}
