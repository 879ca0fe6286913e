import { describe, expect, it } from 'vitest'
import { fictionalKey, fictionalProblem } from '../testing/answers.ts'
import { hangUp, json, tinyRegister } from '../testing/tiny-register.ts'
import { typed } from '../testing/typed.ts'

describe('a second attempt', () => {
  const issued = json(201, { ...fictionalKey, token: 'fictional' })
  const busy = json(503, { ...fictionalProblem, status: 503, code: 'contention' }, { 'retry-after': '0' })

  it.each([
    ['a closed connection', hangUp],
    ['503 with Retry-After', busy],
  ])('after %s has the same idempotency key', async (_, first) => {
    const { url, seen } = await tinyRegister(first, issued)
    expect((await typed('keys issue region-84 --role reader', { PAROLE_URL: url })).code).toBe(0)
    expect(seen).toHaveLength(2)
    expect(seen[1]).toEqual({ ...seen[0], headers: expect.objectContaining({}) })
    expect(seen[1]?.headers['idempotency-key']).toBe(seen[0]?.headers['idempotency-key'])
  })

  it('is the last one', async () => {
    const { url, seen } = await tinyRegister(busy)
    const ended = await typed('keys issue region-84 --role reader', { PAROLE_URL: url })
    expect(ended.code).toBe(1)
    expect(ended.told).toContain('503 contention')
    expect(seen).toHaveLength(2)
  })

  it.each([
    ['503 without Retry-After', {}],
    ['503 that asks for a long wait', { 'retry-after': '3600' }],
  ])('is not made after %s', async (_, headers) => {
    const { url, seen } = await tinyRegister(
      json(503, { ...fictionalProblem, status: 503, code: 'contention' }, headers),
    )
    expect((await typed('scoreboard', { PAROLE_URL: url })).code).toBe(1)
    expect(seen).toHaveLength(1)
  })

  it('of another command has another idempotency key', async () => {
    const { url, seen } = await tinyRegister(issued)
    await typed('keys issue region-84 --role reader', { PAROLE_URL: url })
    await typed('keys issue region-84 --role reader', { PAROLE_URL: url })
    expect(seen[1]?.headers['idempotency-key']).not.toBe(seen[0]?.headers['idempotency-key'])
  })
})
