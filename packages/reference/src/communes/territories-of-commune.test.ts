import { describe, expect, it, test } from 'vitest'
import { territoriesOfCommune } from './territories-of-commune.ts'

const summary = (code: string) => {
  const answer = territoriesOfCommune(code)
  return answer.known ? { ...answer, territories: answer.territories.map(({ id }) => id) } : answer
}

describe('territoriesOfCommune', () => {
  test.each([
    ['Dunkerque', '59183', ['ti1-3208', 'ti2-3201']],
    ['Pau, which is not in the region of Tarbes', '64445', ['ti1-7505', 'ti2-7510']],
    ['Tarbes', '65440', ['ti1-7505', 'ti2-7510']],
    ['Ajaccio', '2A004', ['ti1-9401', 'ti2-9402']],
    ['Le Port, overseas', '97407', ['ti1-0401', 'ti2-0402']],
    ['Mamoudzou, in phase 2 only', '97611', ['ti2-0601']],
    ['Brest', '29019', ['ti1-5313', 'ti2-5304']],
    ['Marseille, not among the single communes of phase 1', '13055', ['ti2-9301']],
    ['Paris, in none', '75056', []],
    ['Papeete, in none', '98735', []],
    ['Clipperton, in none', '98901', []],
  ])('%s', (_, commune, found) => {
    expect(summary(commune)).toEqual({ known: true, commune, territories: found })
  })

  test.each([
    ['Saint-Pol-sur-Mer, merged into Dunkerque', '59540', '59183', ['ti1-3208', 'ti2-3201']],
    ['Ajaccio before Corsica was divided', '20004', '2A004', ['ti1-9401', 'ti2-9402']],
    ['Antony when it was in the Seine', '75002', '92002', []],
    ['Saint-Barthélemy when it was in Guadeloupe', '97123', '97701', []],
    ['Lamarche-en-Woëvre, which left its first merger for another', '55273', '55386', []],
    ['La Neuville-Garnier, likewise', '60455', '60694', []],
  ])('%s, leads to the present commune', (_, formerCode, commune, found) => {
    expect(summary(formerCode)).toMatchObject({ known: true, formerCode, commune })
    expect(summary(formerCode)).toEqual({ ...summary(commune), formerCode })
    expect(summary(commune)).toMatchObject({ territories: found })
  })

  test.each([
    ['75101', '75056'],
    ['75120', '75056'],
    ['69381', '69123'],
    ['69389', '69123'],
    ['13201', '13055'],
    ['13216', '13055'],
  ])('the arrondissement %s is no former commune', (arrondissement, commune) => {
    expect(summary(arrondissement)).toEqual({ ...summary(commune), arrondissement })
  })

  test.each([['59999'], ['59000'], ['75121'], ['97100'], ['2A'], ['591830'], ['2A4'], ['591e2'], ['']])(
    'does not know %j',
    (code) => expect(territoriesOfCommune(code)).toEqual({ known: false }),
  )

  it('knows all present communes, the former ones and the arrondissements', () => {
    const codes = [...departmentsOf(1, 95), '2A', '2B'].flatMap((prefix) => numbered(prefix, 999, 3))
    const overseas = departmentsOf(971, 989).flatMap((prefix) => numbered(prefix, 99, 2))
    const answers = [...codes, ...overseas].map(territoriesOfCommune).filter(({ known }) => known)
    const present = answers.filter((one) => one.known && !one.formerCode && !one.arrondissement)
    expect(present).toHaveLength(34_969)
    expect(answers.filter((one) => one.known && one.arrondissement)).toHaveLength(45)
    expect(answers.filter((one) => one.known && one.formerCode)).toHaveLength(4_242)

    const covered = (phase: 1 | 2) =>
      present.filter((one) => one.known && one.territories.some((territory) => territory.phase === phase))
    expect(covered(1)).toHaveLength(16_151)
    expect(covered(2)).toHaveLength(18_639)
  })
})

const departmentsOf = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, place) => String(first + place).padStart(2, '0'))

const numbered = (prefix: string, last: number, width: number): string[] =>
  Array.from({ length: last }, (_, place) => prefix + String(place + 1).padStart(width, '0'))
