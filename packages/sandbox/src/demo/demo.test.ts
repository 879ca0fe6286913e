import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const demo = (flags: readonly string[], environment: Readonly<Record<string, string>> = {}): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@parole/source', join(import.meta.dirname, '../demo.ts'), ...flags],
    { encoding: 'utf8', env: { ...process.env, ...environment }, stdio: 'pipe' },
  )

describe('the demo', () => {
  it('tells the story in 80 columns and without colours where NO_COLOR is set', () => {
    const told = demo([], { NO_COLOR: '1' })
    expect(told.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    expect(told).not.toContain('\u001b')
    for (const moment of [
      'limit-passed',
      '(replayed)',
      'FICTIONAL-2019-1 is confirmed',
      'FICTIONAL-2019-2 is disputed',
      'retracted on',
      '11 promises, 1 with evidence',
      'hash-mismatch at event 2',
    ]) {
      expect(told).toContain(moment)
    }
  })

  it('marks every scene with made-up amounts as fictional', () => {
    const { scenes } = JSON.parse(demo(['--json'])) as {
      scenes: {
        title: string
        fictional: boolean
        exchanges: { fictional: boolean; sent?: { reference?: string } }[]
      }[]
    }
    const declaring = scenes.filter(({ exchanges }) =>
      exchanges.some(({ sent }) => sent?.reference !== undefined),
    )
    expect(declaring.length).toBeGreaterThan(0)
    for (const { fictional, exchanges } of declaring) {
      expect(fictional).toBe(true)
      for (const exchange of exchanges) {
        expect(exchange.fictional).toBe(true)
        expect(exchange.sent?.reference ?? 'FICTIONAL').toMatch(/^FICTIONAL/)
      }
    }
  })

  it('refuses a flag it does not know and says which it knows', () => {
    expect(() => demo(['--jsn'])).toThrow(/unknown flag --jsn[\s\S]*--json/)
  })
})
