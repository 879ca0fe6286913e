import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { commitments, conventions } from '@parole/reference'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { company } from './parts.ts'
import type { Exchange, Scene } from './scene.ts'

const demo = (flags: readonly string[], environment: Readonly<Record<string, string>> = {}): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@parole/source', join(import.meta.dirname, '../demo.ts'), ...flags],
    { encoding: 'utf8', env: { ...process.env, ...environment }, stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 },
  )

let page: string
let scenes: readonly Scene[]
beforeAll(() => {
  page = demo([], { NO_COLOR: '1' })
  scenes = (JSON.parse(demo(['--json'])) as { scenes: readonly Scene[] }).scenes
}, 60_000)

const exchangesOf = ({ moments }: Scene): readonly Exchange[] => moments.flatMap(({ exchanges }) => exchanges)

describe('the page', () => {
  it('has 80 columns, and no colours where NO_COLOR is set', () => {
    expect(page.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    expect(page).not.toContain('\u001b')
  })

  it('is read in less than three minutes', () => {
    const wordsAMinute = 240
    // Figures are words too, and so are units.
    const words = page.split(/\s+/).filter((text) => /[\p{L}\p{N}]/u.test(text))
    expect(words.length / wordsAMinute).toBeLessThan(3)
  })

  it.each([
    ['99 M€ allocated of “about 100”', 'declareDelivery×4'],
    ['16 M€ more refused: 15 M€ left of 110 M€', 'declareDelivery 409'],
    ['The first, sent again, counts once', 'declareDelivery replayed'],
    ['Dunkerque confirms 21 M€, disputes 20 M€', 'disputeDelivery'],
    ['the territory outranks it: disputed', 'confirmDelivery'],
    ['24 M€ retracted: 71 M€ stay', 'retractDelivery'],
    ['nobody at Banque des Territoires, Bpifrance, Business France', 'listReferents'],
    ['Camille’s data erased', 'eraseContact'],
    ['A training diagnosis: published, confirmed', 'confirmDelivery'],
    ['A sixth reinforced territory refused, the 5 named', 'selectTerritory 409'],
    ['A 23rd refused, the 22 named', 'selectTerritory 409'],
    ['22 selected, 18 supported', 'recordSupport×18'],
    ['The first again, under another reference: refused', 'declareDelivery 409'],
    ['Due 30 September 2019: 2 of 100', 'rateCommitment'],
    ['accepted on day 42, delivered', 'declareDelivery'],
    ['Median of 2 answers: 42 days. Declined: 1. Unanswered: 1', 'getProcessingTimes'],
    ['180 M€ claimed on 24 September 2019, 55.2 M€ itemised: 30.6%', 'getScoreboard'],
    ['Two claims of September 2019 disagree: 474 or 231 projects', 'listClaims'],
    ['÷ €100 million promised = 51%', 'rateCommitment'],
    ['hash-mismatch at event 2', 'listEvents'],
  ])('says “%s” of %s', (said, operation) => {
    const told = page.replace(/\s+/g, ' ')
    const from = told.indexOf(said)
    expect(from).toBeGreaterThan(-1)
    expect(told.slice(from, from + 200)).toContain(operation)
  })

  it('ends on a scoreboard of the country and one of Dunkerque, of eleven promises each', () => {
    const [national = '', local = ''] = page.split('Scoreboard: ').slice(1)
    expect(national).toMatch(/Accounted for: 5 of 11 promises/)
    for (const board of [national, local]) {
      const numbers = [...board.matchAll(/^ {3,4}(\d+) [a-z]/gm)].map(([, number]) => Number(number))
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    }
    expect(local).toMatch(/training diagnosis +kept +1\/1 +1/)
  })
})

const numberOf = (promise: string) =>
  conventions.flatMap(({ promises }) => promises).find(({ id }) => id === promise)?.number

describe('the story', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('has a moment of promise %d', (number) => {
    const parts = commitments.filter(({ promise }) => numberOf(promise) === number).map(({ id }) => id)
    const calls = scenes
      .filter(({ promises }) => promises.length < 11 && promises.includes(number))
      .flatMap(exchangesOf)
      .map(({ path, sent }) => path + JSON.stringify(sent))
    expect(calls.some((call) => parts.some((id) => call.includes(id)))).toBe(true)
  })

  it('keeps every call, those that the page counts together too', () => {
    const selecting = scenes.flatMap(exchangesOf).filter(({ path }) => path.includes('/cohorts/2019/'))
    expect(selecting.filter(({ status }) => status === 200)).toHaveLength(22)
    expect(selecting.filter(({ status }) => status === 409)).toHaveLength(2)
  })
})

/** Everything that is sent under a name, however deep. */
const sentAs = (name: string, within: unknown): readonly unknown[] => {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...sentAs(name, value),
  ])
}

const madeUp: readonly (readonly [name: string, mark: unknown])[] = [
  ['reference', /^FICTIONAL-/],
  ['actionSheet', /^FICTIONAL-/],
  ['text', /^Fictional: /],
  ['url', /^https:\/\/example\.org\/fictional\//],
  ['name', / Ficti(f|ve)$/],
  ['email', /@example\.org$/],
  ['organisation', /^Fictional /],
  ['siren', new RegExp(`^${company.siren}$`)],
]

describe('what is made up', () => {
  it.each(madeUp)('is marked where a %s is sent', (name, mark) => {
    const sent = scenes.flatMap(exchangesOf).flatMap((exchange) => sentAs(name, exchange.sent))
    expect(sent.length).toBeGreaterThan(0)
    for (const one of sent) expect(one).toMatch(mark as RegExp)
  })

  it('is in scenes that say so, on the page and in each answer', () => {
    for (const scene of scenes) {
      const writes = exchangesOf(scene).filter(({ method }) => method !== 'GET')
      if (writes.length > 0) expect(scene.fictional).toBe(true)
      for (const exchange of exchangesOf(scene)) {
        expect(exchange).toMatchObject({ fictional: scene.fictional })
      }
    }
    expect(page.match(/^\d+\. .*\[fictional\]/gm)).toHaveLength(
      scenes.filter(({ fictional }) => fictional).length,
    )
  })

  it('shows a company to nobody but its parties', () => {
    const sent = scenes.flatMap(exchangesOf).flatMap((exchange) => sentAs('company', exchange.sent))
    for (const one of sent) expect(one).toEqual({ ...company, visibility: 'parties' })
    expect(page).not.toContain(company.siren)
  })
})

it('refuses a flag it does not know and says which it knows', () => {
  expect(() => demo(['--jsn'])).toThrow(/unknown flag --jsn[\s\S]*--json/)
})
