import { beforeAll, describe, expect, test } from 'vitest'
import { coaches, openEveryKind, priority, referents, vte } from '../testing/every-kind.ts'
import { dunkerque, equity, hautsDeFrance, lacq } from '../testing/evidence.ts'
import type { TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  ;({ register } = await openEveryKind())
})

const asOf = '2023-01-31'
const rated = async (id: string, scope?: string, language = 'en') =>
  (
    await register.accepted('rateCommitment', {
      params: { id },
      query: { asOf, language, ...(scope !== undefined && { scope }) },
    })
  ).body
const refused = async (id: string, scope: string) => {
  const { status, problem } = await register.refused('rateCommitment', { params: { id }, query: { scope } })
  const [error] = problem.errors ?? []
  return { status, code: problem.code, at: error?.pointer, detail: error?.detail }
}

describe('rateCommitment, in a place', () => {
  test('is what its scoreboard shows, explained', async () => {
    for (const scope of [dunkerque, hautsDeFrance, lacq, 'national'])
      for (const id of [coaches, referents, priority, vte, equity]) {
        const { promises } = (
          await register.accepted('getScoreboard', { params: { scope }, query: { asOf } })
        ).body
        const onBoard = promises
          .flatMap(({ commitments }) => commitments)
          .find((commitment) => commitment.id === id)
        expect(await rated(id, scope)).toMatchObject({ scope, rating: onBoard?.rating })
      }
  })

  test('is of the country where no place is asked for', async () => {
    expect(await rated(coaches)).toEqual(await rated(coaches, 'national'))
    expect((await rated(coaches)).explanation.headline).toMatch(/^On 31 January 2023: unproven\. /)
  })

  test('names the place in both languages', async () => {
    const headline = async (scope: string, language: string) =>
      (await rated(coaches, scope, language)).explanation.headline.replaceAll('\u00a0', ' ')
    expect(await headline(dunkerque, 'en')).toMatch(
      /^On 31 January 2023, for the territory Dunkerque \(ti1-3208\): kept\. /,
    )
    expect(await headline(dunkerque, 'fr')).toMatch(
      /^Au 31 janvier 2023, pour le territoire Dunkerque \(ti1-3208\) : tenue\. /,
    )
    expect(await headline(hautsDeFrance, 'en')).toMatch(
      /^On 31 January 2023, for the region Hauts-de-France \(region-32\): unproven\. /,
    )
    expect(await headline(hautsDeFrance, 'fr')).toMatch(
      /^Au 31 janvier 2023, pour la région Hauts-de-France \(region-32\) : non démontrée\. /,
    )
  })

  test('names who went without there, and nobody elsewhere', async () => {
    const { rating, explanation } = await rated(coaches, hautsDeFrance)
    const missing = explanation.inputs.find(({ label }) => label.startsWith('Territories without one'))
    expect(missing?.value).toContain('(ti1-32')
    expect(missing?.value).not.toContain(dunkerque)
    expect(rating.coverage?.missing.length).toBe((rating.counts?.target ?? 0) - 1)
  })

  test.each([
    [
      'an operator',
      'operator-bpifrance',
      400,
      'invalid-request',
      /an operator’s commitments are rated one by one/,
    ],
    ['no place at all', 'everywhere', 400, 'invalid-request', /expected "national"/],
    ['a region that there is not', 'region-42', 422, 'unknown-party', /there is no region-42/],
    ['a territory that there is not', 'ti1-9999', 422, 'unknown-party', /there is no ti1-9999/],
    ['a territory that it was not made to', 'ti2-3201', 422, 'wrong-phase', /another phase/],
  ])('is not asked of %s', async (_, scope, status, code, detail) => {
    expect(await refused(coaches, scope)).toEqual({
      status,
      code,
      at: 'query/scope',
      detail: expect.stringMatching(detail),
    })
  })

  test('of a commitment that is not there', async () => {
    const { status } = await register.refused('rateCommitment', {
      params: { id: 'none' },
      query: { scope: dunkerque },
    })
    expect(status).toBe(404)
  })
})
