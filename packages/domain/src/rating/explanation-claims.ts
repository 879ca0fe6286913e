import { claimedAmount } from '../claim/disagreement.ts'
import type { ClaimBeside } from './claim-beside.ts'
import { type ExplanationInput, input } from './telling.ts'
import type { Voice } from './voice.ts'

/** An amount or a number, in the unit of a claim. */
const inUnitOf = ({ figure }: ClaimBeside, amount: number, { say, write }: Voice): string =>
  figure.kind === 'money' ? write.amount(amount) : say.claims.things[figure.of](write.number(amount), amount)

/** What is claimed, with the "about" that it was said with. */
const claimedInWords = ({ figure }: ClaimBeside, { say, write }: Voice): string =>
  figure.kind === 'money'
    ? write.money(figure)
    : say.claims.things[figure.of](write.count(figure), figure.count)

/** The published figures about a promise, each with what is itemised beside it and where it was published. */
export const explainClaims = (claims: readonly ClaimBeside[], voice: Voice): ExplanationInput[] => {
  const { say, write } = voice
  return claims.map((claim) => {
    const { title, since, date, figure, source, itemised, alsoAbout } = claim
    const beside = say.claims.beside(
      claimedInWords(claim, voice),
      itemised === null
        ? null
        : {
            amount: inUnitOf(claim, itemised, voice),
            share: write.percent(itemised, claimedAmount(figure)),
          },
      since === null ? 'by-then' : 'in-period',
    )
    return input(
      say.claims.label(title[voice.language]),
      alsoAbout.length === 0 ? beside : `${beside}, ${say.claims.together(alsoAbout.length)}`,
      {
        stage: figure.kind === 'money' ? say.claims.stage[figure.stage] : say.claims.stage.unknown,
        date: write.period(since, date),
        source,
      },
    )
  })
}

/** That claims are not added to evidence, and which of them disagree. */
export const explainClaimsLeftOut = (claims: readonly ClaimBeside[], voice: Voice): string[] => {
  if (claims.length === 0) return []
  const { say, write } = voice
  const dated = (claim: ClaimBeside): string =>
    say.claims.dated(claimedInWords(claim, voice), write.period(claim.since, claim.date))
  return [
    say.claims.leftOut(claims.length),
    // Each pair once: with the claims that come after it.
    ...claims.flatMap((claim, index) => {
      const others = claims.slice(index + 1).filter(({ id }) => claim.disagreesWith.includes(id))
      return others.map((other) => say.claims.disagree(write.list([dated(claim), dated(other)])))
    }),
  ]
}
