import { expect, it } from 'vitest'
import { announcedCounts } from './announced-counts.ts'

it('announced counts only ever grew', () => {
  const inOrder = [...announcedCounts].sort((a, b) => (a.date < b.date ? -1 : 1))
  expect(inOrder).toEqual(announcedCounts)
  expect(announcedCounts.map(({ count }) => count)).toEqual([124, 136, 141, 144, 146, 148, 149, 183])
})
