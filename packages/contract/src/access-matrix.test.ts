import { describe, expect, it } from 'vitest'
import { accessMatrix, type Caller, callers, reachOf } from './access-matrix.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const table: readonly Route[] = Object.values(routes)
const kinds = ['state', 'delegation', 'operator', 'region', 'territory'] as const
const reaches = (route: Route, role: 'reader' | 'writer'): string =>
  kinds.map((kind) => reachOf(route, { kind, role })).join(' ')

describe('who may do what', () => {
  it('is this, for a writer’s key', () => {
    const closed = table.filter(({ access }) => access !== 'public')
    const lines = closed.map((route) => `${route.operationId.padEnd(19)} ${reaches(route, 'writer')}`)
    expect(`\n${lines.join('\n')}\n`).toBe(`
registerConvention  none any none none none
registerCommitment  none any none none none
amendCommitment     none any none none none
withdrawCommitment  own any own none none
noticeClosure       none any none none none
closeCommitment     own any own none none
declareDelivery     own none own none none
recordPayment       own none own none none
recordRelease       own none own none none
correctDelivery     own none own none none
recordSupport       own none own none none
retractDelivery     own none own none none
confirmDelivery     none none none own own
disputeDelivery     none none none own own
resolveDispute      none any none own own
designateReferent   none none own none none
endReferent         none none own none none
eraseContact        none any none none none
selectTerritory     own none own none none
deselectTerritory   own none own none none
publishClaim        own any own none none
withdrawClaim       own any own none none
submitRequest       none none none none own
acknowledgeRequest  none none own none none
answerRequest       none none own none none
withdrawRequest     none none none none own
listKeys            own any own own own
issueKey            none any none none none
revokeKey           own any own own own
`)
  })

  it('lets a reader’s key do nothing but read', () => {
    for (const route of table.filter(({ write }) => write)) {
      expect(reaches(route, 'reader')).toBe('none none none none none')
    }
    expect(reaches(routes.listKeys, 'reader')).toBe('own any own own own')
  })

  it('lets anyone read what is public, with or without a key', () => {
    for (const caller of callers) expect(reachOf(routes.getDelivery, caller)).toBe('any')
  })

  it('lets nobody else in without a key', () => {
    const inside = accessMatrix(routes).filter(({ caller, allowed }) => caller === null && allowed)
    const open = table.filter(({ access }) => access === 'public')
    expect(inside.map(({ operationId }) => operationId)).toEqual(open.map(({ operationId }) => operationId))
  })
})

describe('the matrix', () => {
  const matrix = accessMatrix(routes)

  it('answers for every route, caller and owner once', () => {
    const cases = matrix.map(({ operationId, caller, owner }) => JSON.stringify([operationId, caller, owner]))
    expect(new Set(cases).size).toBe(table.length * (1 + 5 * 2 * 2))
    expect(cases.length).toBe(new Set(cases).size)
  })

  it('tells the owner from the others', () => {
    const caller: Caller = { kind: 'operator', role: 'writer' }
    const asked = matrix.filter(
      (entry) =>
        entry.operationId === 'recordPayment' && JSON.stringify(entry.caller) === JSON.stringify(caller),
    )
    expect(asked.map(({ owner, allowed }) => [owner, allowed])).toEqual([
      [false, false],
      [true, true],
    ])
  })
})
