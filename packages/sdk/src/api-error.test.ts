import { describe, expect, test, vi } from 'vitest'
import { ApiError } from './api-error.ts'

describe('ApiError', () => {
  test('is recognised across copies of the package', async () => {
    vi.resetModules()
    const other = (await import('./api-error.ts')).ApiError
    expect(other).not.toBe(ApiError)
    const error = new other({ code: 'limit-passed', message: 'no room' })
    expect(ApiError.is(error)).toBe(true)
    expect(error).toBeInstanceOf(ApiError)
  })

  test.each([new Error('limit-passed'), { code: 'limit-passed' }, null, undefined, 'limit-passed'])(
    'is not %o',
    (value) => {
      expect(ApiError.is(value)).toBe(false)
    },
  )

  test('a class that extends it has instances of its own', () => {
    class Mine extends ApiError {}
    expect(new ApiError({ code: 'network', message: '' }) instanceof Mine).toBe(false)
    expect(new Mine({ code: 'network', message: '' }) instanceof Mine).toBe(true)
    expect(new Mine({ code: 'network', message: '' }) instanceof ApiError).toBe(true)
  })

  test('is an error like any other', () => {
    const cause = new Error('socket hang up')
    const error = new ApiError({ code: 'network', message: 'GET /v1/keys: socket hang up', cause })
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toBe('ApiError: GET /v1/keys: socket hang up')
    expect(error).toMatchObject({ cause, errors: [], status: undefined, problem: undefined })
    expect(Object.keys(error)).not.toContain('Symbol(@parole/sdk/ApiError)')
  })
})
