import type { PromiseMade } from '@parole/domain'

/**
 * The document that announced the conventions: « Le Gouvernement et les opérateurs publics concrétisent leurs
 * engagements au service des 136 Territoires d’industrie », Lyon, 5 March 2019, as text (3 546 bytes). A locator
 * names its lines.
 */
const pressRelease = 'd2a4f6ba290e1082912c5470a307d8397e26f3d83f576837525f16ec5bc13c53'

/** A place in the founding document. */
export const lines = (first: number, last: number) => ({
  sha256: pressRelease,
  locator: first === last ? `line ${first}` : `lines ${first}-${last}`,
})

const promise = (
  number: number,
  id: string,
  en: string,
  fr: string,
  [first, last]: readonly [number, number],
): PromiseMade => ({ id, number, title: { fr, en }, source: lines(first, last) })

/** The eleven promises of the founding document, in its order, by identity. */
export const promises = {
  equity: promise(
    1,
    'equity',
    'About 100 M€ a year of equity in the territories’ projects',
    'Environ 100 M€ par an de fonds propres dans les projets des territoires',
    [25, 33],
  ),
  engineering: promise(
    2,
    'engineering',
    'An engineering envelope to support the territories',
    'Une enveloppe d’ingénierie pour accompagner les territoires',
    [33, 35],
  ),
  internationalCoach: promise(
    3,
    'international-coach',
    'An international coach as referent for each territory',
    'Un « coach international » référent pour chaque territoire',
    [45, 49],
  ),
  priorityTerritories: promise(
    4,
    'priority-territories',
    'About twenty priority territories supported each year, five of them reinforced',
    'Une vingtaine de territoires prioritaires accompagnés chaque année, dont cinq de manière renforcée',
    [49, 53],
  ),
  trainingDiagnosis: promise(
    5,
    'training-diagnosis',
    'Formadiag: data on the training needs of each territory, from summer 2019',
    'Formadiag : les données de besoins de formation de chaque territoire, dès l’été 2019',
    [57, 59],
  ),
  singleAdviser: promise(
    6,
    'single-adviser',
    'One single referent adviser of Pôle emploi for each territory',
    'Un unique conseiller référent Pôle emploi pour chaque territoire',
    [59, 61],
  ),
  industrialExpertise: promise(
    7,
    'industrial-expertise',
    'Company advisers strengthen their expertise on industrial trades',
    'Les conseillers entreprises renforcent leur expertise des métiers de l’industrie',
    [61, 63],
  ),
  fundingAccess: promise(
    8,
    'funding-access',
    'Access of the territories’ companies to Bpifrance’s schemes, accelerators first',
    'L’accès des entreprises des territoires aux dispositifs de Bpifrance, notamment aux accélérateurs',
    [66, 68],
  ),
  vte: promise(
    9,
    'vte',
    'Experiment with the VTE: young graduates hired by SMEs and mid-caps',
    'L’expérimentation du VTE : de jeunes diplômés recrutés dans les PME et ETI',
    [68, 70],
  ),
  singleReferent: promise(
    10,
    'single-referent',
    'One single referent of each operator for each territory',
    'Un référent unique de chaque opérateur pour chaque territoire',
    [73, 75],
  ),
  offerOfServices: promise(
    11,
    'offer-of-services',
    'The offer of services of the State and the operators, made available to regions and territories',
    'L’offre de services de l’État et des opérateurs, mise à disposition des Régions et des territoires',
    [79, 83],
  ),
} as const
