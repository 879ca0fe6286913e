import { expect, test } from 'vitest'
import { readers } from './readers.ts'

test('whoever reads is waited for, and whoever comes then waits', async () => {
  const { read, withoutReaders } = readers()
  const happened: string[] = []
  const pause = () => new Promise((resume) => setImmediate(resume))
  const step = (name: string) => async () => {
    happened.push(`${name} begins`)
    await pause()
    await pause()
    happened.push(`${name} ends`)
  }
  await Promise.all([read(step('one')), withoutReaders(step('alone')), read(step('other'))])
  expect(happened).toEqual([
    'one begins',
    'one ends',
    'alone begins',
    'alone ends',
    'other begins',
    'other ends',
  ])
})

test('a fault stops nobody', async () => {
  const { read, withoutReaders } = readers()
  const fail = () => Promise.reject(new Error('disk full'))
  const failed = [read(fail), withoutReaders(fail), read(fail)]
  expect((await Promise.allSettled(failed)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
  expect(await read(() => Promise.resolve('read'))).toBe('read')
  expect(await withoutReaders(() => Promise.resolve('done'))).toBe('done')
})
