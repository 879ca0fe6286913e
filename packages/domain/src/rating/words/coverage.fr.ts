import type { CoverageFacts, CoverageMessages } from './coverage.ts'
import { takenOff } from './messages.ts'
import type { Numbered } from './numbered.ts'

const things = {
  referent: 'un référent unique',
  'international-coach': 'un coach international',
  'training-diagnosis': 'un diagnostic des besoins de formation',
}

const territories = ({ count, written }: Numbered): string =>
  `${written} ${count > 1 ? 'territoires' : 'territoire'}`

const entitled = ({ count, written }: Numbered): string =>
  `${written} qui y ${count > 1 ? 'avaient' : 'avait'} droit`

const itemised = ({ of, on, countedAs, declared, headline, owed, share }: CoverageFacts): string => {
  const thing = things[of]
  switch (countedAs) {
    case 'counted':
      return `Au ${on}, ${thing} est documenté pour ${territories(headline)}, sur ${entitled(owed)} (${share}).`
    case 'nothing':
      return `Rien n’est documenté, alors que ${thing} était dû à ${territories(owed)} au ${on}.`
    case 'disputed':
      return `Tout ce qui est documenté au ${on} (${territories(declared)}) est contesté par un bénéficiaire et ne compte pas, alors que ${thing} était dû à ${territories(owed)}.`
    case 'of-another-time':
      return `Ce qui est documenté n’est pas du ${on}\u00a0: ce jour-là aucun territoire n’avait ${thing}, sur ${entitled(owed)}.`
    default:
      return countedAs satisfies never
  }
}

const dueTo = ({ of, due, owed }: CoverageFacts): string =>
  `Le ${due} était l’échéance pour ${territories(owed)}\u00a0: ${things[of]} pour chacun.`

/** The words of a coverage in French. */
export const coverage = {
  promised: {
    referent: 'un référent unique par territoire',
    'international-coach': 'un coach international par territoire',
    'training-diagnosis': 'un diagnostic des besoins de formation par territoire',
  },
  ranked: {
    broken: (facts) => `Le compte est clos. ${itemised(facts)}`,
    'no-information': (facts) =>
      `${dueTo(facts)} Rien n’est documenté\u00a0: on ne sait pas ce qui a été fait.`,
    'claimed-only': (facts) =>
      `${dueTo(facts)} Rien n’est documenté\u00a0: seul un chiffre annoncé dit ce qui a été fait.`,
    unproven: (facts) =>
      facts.countedAs === 'counted'
        ? `${itemised(facts)} Davantage a pu être fait, mais rien ne le montre.`
        : itemised(facts),
    'partly-kept': (facts) => `Le compte est clos. ${itemised(facts)}`,
    kept: itemised,
  },
  soFar: itemised,
  late: ({ due, whenDue, reachedOn, days }, owed) =>
    `À l’échéance, le ${due}, c’était le cas de ${territories(whenDue)} sur ${owed.written}\u202f; tous l’avaient le ${reachedOn}, avec ${days.written} ${days.count > 1 ? 'jours' : 'jour'} de retard.`,
  formula: (declared, disputed, owed, share) =>
    `${takenOff(`couverts ${declared}`, [disputed && `contestés ${disputed}`])} ÷ dus ${owed} = ${share}`,
  territories,
  on: (date) => `au ${date}`,
  owed: 'Territoires qui y ont droit',
  joiningUnknown: 'Dont on ne sait pas s’ils étaient entrés depuis assez longtemps',
  announced: 'Nombre de territoires annoncé',
  missing: (on) => `Territoires qui n’en avaient pas au ${on}`,
  coveredSince: 'Dont en ont un maintenant',
  leftOut: {
    disputed: (number) => `${territories(number)} où un bénéficiaire conteste ce qui est déclaré.`,
    notYetOwed: (names, on, days) =>
      `${names}\u00a0: moins de ${days} jours dans le programme au ${on}, rien n’y est encore dû.`,
    mayHaveLeft: (names, on) =>
      `${names}\u00a0: peut-être déjà hors du programme au ${on}, le jour n’étant pas connu.`,
  },
  joiningDays: (days) => `Un territoire y a droit ${days} jours après son entrée dans le programme.`,
} satisfies CoverageMessages
