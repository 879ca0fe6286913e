import { decodeTime } from 'ulid'
import { describe, expect, test } from 'vitest'
import { nowAt, system } from './system.ts'

describe('nowAt', () => {
  test.each([
    ['winter', '2019-12-31T22:59:59.999Z', '2019-12-31'],
    ['a new year', '2019-12-31T23:00:00.000Z', '2020-01-01'],
    ['summer', '2020-06-30T21:59:59.999Z', '2020-06-30'],
    ['a summer night', '2020-06-30T22:00:00.000Z', '2020-07-01'],
    ['the hour that comes twice', '2020-10-25T00:30:00.000Z', '2020-10-25'],
  ])('has the day in Paris: %s', (_, instant, today) => {
    expect(nowAt(new Date(instant))).toEqual({ instant, today })
  })
})

describe('system', () => {
  const machine = system(() => new Date('2020-03-16T09:30:00.000Z'))

  test('draws identities that sort as they were drawn, and name the moment', () => {
    const ids = Array.from({ length: 100 }, machine.newId)
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(100)
    for (const id of ids) expect(decodeTime(id)).toBe(Date.parse('2020-03-16T09:30:00.000Z'))
  })

  test('draws secrets of 256 bits that a token can hold', () => {
    const secrets = Array.from({ length: 100 }, machine.newSecret)
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('tells the time of its clock', () => {
    expect(machine.now().instant).toBe('2020-03-16T09:30:00.000Z')
  })
})
