import { describe, expect, test } from 'vitest'
import { formatAsked } from './format-asked.ts'

const flat = { table: ['id'] }

describe('a list that is flat', () => {
  test.each([
    'text/csv',
    'TEXT/CSV',
    'text/csv; charset=utf-8; header=present',
    'text/csv, application/json;q=0.9',
    'text/csv, */*;q=0.1',
    'text/*',
    'application/json;q=0, */*',
  ])('is sent as a table for Accept: %s', (accept) => {
    expect(formatAsked(flat, accept)).toEqual({ ok: true, value: flat.table })
  })

  test.each([
    null,
    '',
    '*/*',
    'application/json',
    'text/csv, application/json',
    'text/csv;q=0.5, application/json',
    'text/csv;q=0.9, */*',
    'text/csv;q=0, */*',
    'text/csv;q=0',
    'application/*, text/csv;q=0.9',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/xml',
  ])('is sent as JSON for Accept: %s', (accept) => {
    expect(formatAsked(flat, accept)).toEqual({ ok: true, value: undefined })
  })
})

describe('what has no table', () => {
  test.each(['text/csv', 'text/csv, application/json;q=0'])('is refused for Accept: %s', (accept) => {
    expect(formatAsked({}, accept)).toEqual({ ok: false, error: { code: 'not-acceptable' } })
  })

  test.each([null, 'text/csv, application/json;q=0.1', 'text/csv, */*;q=0.1', 'application/xml'])(
    'is sent in its usual form for Accept: %s',
    (accept) => {
      expect(formatAsked({}, accept)).toEqual({ ok: true, value: undefined })
    },
  )

  test('may be a page', () => {
    expect(formatAsked({ produces: 'text/html' }, 'text/*')).toEqual({ ok: true, value: undefined })
    expect(formatAsked({ produces: 'text/html' }, 'text/csv').ok).toBe(false)
  })
})
