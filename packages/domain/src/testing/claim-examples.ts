import type { Claim, ClaimEvent } from '../claim/claim.ts'
import type { PublishClaim } from '../claim/decide.ts'
import { effectiveOfClaim } from '../claim/decide.ts'
import { claimEntryOf, sheetsAbout } from '../claim/moves.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import { seal } from '../sealed-text.ts'
import { actOf, confided, proof, today } from './acts.ts'
import { commitmentOf, registered } from './commitment-examples.ts'
import { foldAll, type Happened } from './specification.ts'

export const claimId = '01JD3Z7V4QK8M2N5P6R7S8T9VC'
export const otherClaimId = '01JD3Z7V4QK8M2N5P6R7S8T9VD'
export const promisor = 'banque-des-territoires'

type Claims = Happened<ClaimEvent>
type Published = Extract<ClaimEvent, { type: 'ClaimPublished' }>

/** The equity and the engineering of one promisor, and the VTE of another. */
export const promised = {
  'bdt-equity': commitmentOf(),
  'bdt-engineering': commitmentOf(registered(undefined, { id: 'bdt-engineering' })),
  vte: commitmentOf(registered(undefined, { id: 'vte', promisor: 'bpifrance' })),
} as const

const said: Omit<Published, 'type'> = {
  id: claimId,
  title: { fr: '180 M€ engagés', en: '180 M€ allocated' },
  about: ['bdt-equity', 'bdt-engineering'],
  scope: 'national',
  date: '2019-09-24',
  since: null,
  figure: { kind: 'money', amountCents: 180_000_000_00, approximate: false, stage: 'allocated' },
  source: proof,
  replaces: null,
}

/** 180 M€ allocated on 24 September 2019, of two commitments together. */
export const publish = (
  changes: Partial<Omit<PublishClaim, 'type'>> = {},
  party: PartyId = 'delegation',
): PublishClaim => {
  const { about = said.about, date = said.date } = changes
  return {
    type: 'PublishClaim',
    act: actOf(party, effectiveOfClaim(date, today)),
    ...said,
    commitments: about.map((name) => promised[name as keyof typeof promised]),
    sheets: sheetsAbout(about).map((sheet) => ({ ...sheet, lines: {} })),
    ...changes,
  }
}

/** The event that `publish()` leads to. */
export const published = (
  changes: Partial<Omit<Published, 'type'>> = {},
  party: PartyId = 'delegation',
): Claims => ({
  event: { type: 'ClaimPublished', ...said, ...changes },
  act: actOf(party, changes.date ?? said.date),
})
export const reason = confided('Counted twice')
export const withdrawnOn = (day: string, party: PartyId = 'delegation'): Claims => ({
  event: { type: 'ClaimWithdrawn', reason: seal(reason) },
  act: actOf(party, day),
})
export const replacedOn = (day: string, party: PartyId = 'delegation'): Claims => ({
  event: { type: 'ClaimReplaced', by: otherClaimId },
  act: actOf(party, day),
})

/** The claim that a history leads to. */
export const claimOf = (...history: readonly [Claims, ...Claims[]]): Claim =>
  foldAll(`claim-${claimId}`, history) as Claim

/** The line that such a claim has on a sheet; a claim that was replaced has none. */
export const lineOf = (...history: readonly [Claims, ...Claims[]]): ClaimEntry => {
  const entry = claimEntryOf(claimOf(...history))
  if (entry === null) throw new TypeError('a claim that was replaced has no line')
  return entry
}
