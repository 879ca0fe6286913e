import { decodeTime } from 'ulid'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LogLine } from './surroundings.ts'
import { nowAt, system } from './system.ts'

test('nowAt has the instant, and its day in Paris', () => {
  const instant = '2019-12-31T23:00:00.000Z'
  expect(nowAt(new Date(instant))).toEqual({ instant, today: '2020-01-01' })
})

describe('system', () => {
  const machine = system({ clock: () => new Date('2020-03-16T09:30:00.000Z') })

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

describe('the log', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  const line = { requestId: '01DZTEST000000000000000000', status: 200 } as LogLine
  const writtenAt = (logLevel?: LogLine['level']): Record<string, unknown>[] => {
    const written: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const { log } = system(logLevel && { logLevel })
    log({ ...line, level: 'info' })
    log({ ...line, level: 'error' })
    return written.map((text) => JSON.parse(text))
  }
  const levelsWritten = (logLevel?: LogLine['level']) => writtenAt(logLevel).map(({ level }) => level)

  test('has every line, or only those of faults', () => {
    expect(levelsWritten()).toEqual(['info', 'error'])
    expect(levelsWritten('info')).toEqual(['info', 'error'])
    expect(levelsWritten('error')).toEqual(['error'])
  })

  test('names the trace and the version of the function, where Lambda runs it', () => {
    expect(writtenAt()[0]).toEqual({ ...line, level: 'info' })
    vi.stubEnv(
      '_X_AMZN_TRACE_ID',
      'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    )
    vi.stubEnv('AWS_LAMBDA_FUNCTION_VERSION', '7')
    expect(writtenAt()[0]).toEqual({
      ...line,
      level: 'info',
      trace: '1-5759e988-bd862e3fe1be46a994272793',
      version: '7',
    })
    vi.stubEnv('_X_AMZN_TRACE_ID', 'Sampled=0')
    expect(writtenAt()[0]).toEqual({ ...line, level: 'info', version: '7' })
  })
})
