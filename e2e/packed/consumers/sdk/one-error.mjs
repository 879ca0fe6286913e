// Both copies of the package in one process, as happens when a dependency requires what its user imports.
import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'
import * as imported from '@parole/sdk'

const required = createRequire(import.meta.url)('@parole/sdk')
assert.notEqual(imported.ApiError, required.ApiError, 'expected two copies')
const made = { code: 'timeout', message: 'made here' }
for (const [one, other] of [
  [imported, required],
  [required, imported],
]) {
  const error = new one.ApiError(made)
  assert.ok(other.ApiError.is(error))
  assert.ok(error instanceof other.ApiError)
  assert.ok(!other.ApiError.is(new Error('of nobody')))
  const fetch = async () => ({ status: 200, headers: new Headers({ etag: '"7"' }), text: async () => '{}' })
  const answer = await new one.Parole({ baseUrl: 'http://register.invalid', fetch }).meta.getHealth()
  assert.equal(other.answeredOf(answer).etag, '"7"')
}
console.log(
  JSON.stringify({ seen: ['an error of one is known to the other', 'so is what came with an answer'] }),
)
