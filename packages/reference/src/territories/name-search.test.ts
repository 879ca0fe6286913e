import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nameMatcher, wordsOf } from './name-search.ts'

describe('wordsOf', () => {
  it('knows no case, accent, ligature, hyphen or apostrophe', () => {
    expect(wordsOf("Saint-Brieuc Baie d'Armor")).toEqual(['saint', 'brieuc', 'baie', 'd', 'armor'])
    expect(wordsOf('Pays de l’Eure – Œuilly, ÆTHER')).toEqual([
      'pays',
      'de',
      'l',
      'eure',
      'oeuilly',
      'aether',
    ])
    expect(wordsOf('Évry-Corbeil')).toEqual(['evry', 'corbeil'])
    expect(wordsOf('E\u0301vry')).toEqual(['evry'])
    expect(wordsOf('ǼTHER')).toEqual(['aether'])
  })
})

describe('nameMatcher', () => {
  test.each([
    ['saint brieuc', "Saint-Brieuc Baie d'Armor"],
    ['SAINT-BRIEUC', "Saint-Brieuc Baie d'Armor"],
    ['brieuc saint', "Saint-Brieuc Baie d'Armor"],
    ['d’armor', "Saint-Brieuc Baie d'Armor"],
    ['coeur maine', 'Cœur de Maine'],
    ['cœur', "Coeur d'Essonne"],
    ['chat', 'Grand Châtellerault'],
    ['', 'anything'],
  ])('%j finds %j', (sought, name) => expect(nameMatcher(sought)(name)).toBe(true))

  test.each([
    ['brieux', "Saint-Brieuc Baie d'Armor"],
    ['rieuc', "Saint-Brieuc Baie d'Armor"],
    ['saint nazaire', "Saint-Brieuc Baie d'Armor"],
  ])('%j does not find %j', (sought, name) => expect(nameMatcher(sought)(name)).toBe(false))

  it('finds every name by itself and by its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const words = wordsOf(name)
        return nameMatcher(name)(name) && words.every((word) => nameMatcher(word)(name))
      }),
    )
  })
})
