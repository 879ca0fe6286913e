import type { ClaimMessages } from './claims.ts'

const several = (one: string, many: string) => (count: string, number: number) =>
  `${count} ${number > 1 ? many : one}`

const then = { 'by-then': 'alors', 'in-period': 'sur cette période' }

/** The words of claims in French. */
export const claims = {
  label: (title) => `Annoncé\u00a0: ${title}`,
  stage: { allocated: 'annoncé comme engagé', paid: 'annoncé comme versé', unknown: 'annoncé' },
  things: {
    project: several('projet', 'projets'),
    answer: several('réponse', 'réponses'),
    contract: several('contrat', 'contrats'),
    territory: several('territoire', 'territoires'),
    'vte-placement': several('placement en VTE', 'placements en VTE'),
    'accelerator-enrolment': several('inscription en accélérateur', 'inscriptions en accélérateur'),
  },
  beside: (claimed, itemised, when) =>
    itemised === null
      ? `${claimed}\u202f; rien de tel n’était documenté ${then[when]}`
      : `${claimed}\u202f; documenté ${then[when]}\u00a0: ${itemised.amount} (${itemised.share})`,
  together: (others) =>
    `dit de celui-ci et de ${others} ${others > 1 ? 'autres engagements' : 'autre engagement'}`,
  leftOut: (count) =>
    count > 1
      ? 'Les chiffres annoncés\u00a0: ils sont mis en regard de ce qui est documenté, et ne s’y ajoutent jamais.'
      : 'Le chiffre annoncé\u00a0: il est mis en regard de ce qui est documenté, et ne s’y ajoute jamais.',
  disagree: (list) => `Des chiffres annoncés sur le même objet se contredisent\u00a0: ${list}.`,
  dated: (claimed, date) => `${claimed} (${date})`,
} satisfies ClaimMessages
