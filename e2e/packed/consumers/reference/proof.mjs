// The facts, offline: which territories cover a commune, and what was signed.
import { territoriesOfCommune } from '@parole/reference'
import { claims, commitments, conventions } from '@parole/reference/conventions'
import { phase1Territories } from '@parole/reference/phase-1'
import { phase2Territories } from '@parole/reference/phase-2'
import { seeing } from './seeing.mjs'

export const proof = async () => {
  const { seen, see } = seeing()
  const coveringOf = (code) =>
    (territoriesOfCommune(code).territories ?? []).map(({ id, name }) => [id, name])
  see('the territories of 59183', coveringOf('59183'), [
    ['ti1-3208', 'Dunkerque'],
    ['ti2-3201', 'Aa – Dunkerque – Flandre'],
  ])
  see('a former code leads there', territoriesOfCommune('59540').commune, '59183')
  see('an unknown code is not known', territoriesOfCommune('59999'), { known: false })
  see('phase 1', phase1Territories().length, 152)
  see('phase 2', phase2Territories().length, 183)
  see('what was signed', [conventions.length, commitments.length, claims.length], [4, 18, 20])
  return seen
}
