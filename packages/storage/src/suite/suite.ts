import { afterEach, beforeEach, describe } from 'vitest'
import type { Register } from '../register.ts'
import { balanceTests } from './balances.ts'
import { callTests } from './calls.ts'
import { concurrencyTests } from './concurrency.ts'
import { historyTests } from './histories.ts'
import { readingTests } from './reading.ts'
import { roomTests } from './rooms.ts'
import { sheetTests } from './sheets.ts'

/** The register under test: a new and empty one for each test. */
type Subject = () => Register

/** What every adapter keeps to. `open` makes a new and empty register. */
export const registerSuite = (name: string, open: () => Register | Promise<Register>): void => {
  describe(name, () => {
    let register: Register | undefined
    beforeEach(async () => {
      register = await open()
    })
    afterEach(() => register?.close())

    const subject: Subject = () => {
      if (register === undefined) throw new Error('a register is open only within a test')
      return register
    }
    describe('histories', () => historyTests(subject))
    describe('room', () => roomTests(subject))
    describe('balances', () => balanceTests(subject))
    describe('calls', () => callTests(subject))
    describe('concurrency', () => concurrencyTests(subject))
    describe('sheets', () => sheetTests(subject))
    describe('reading', () => readingTests(subject))
  })
}
