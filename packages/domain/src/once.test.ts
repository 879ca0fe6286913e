import { expect, it } from 'vitest'
import { once } from './once.ts'

it('makes its value on first use, and no second time', () => {
  let made = 0
  const value = once(() => {
    made += 1
    return undefined
  })
  expect(made).toBe(0)
  value()
  value()
  expect(made).toBe(1)
})
