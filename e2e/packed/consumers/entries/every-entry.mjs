// Imports and requires every entry of what is installed: both give the same names.
import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { entries } = JSON.parse(process.env.GIVEN)
for (const entry of entries) {
  const imported = Object.keys(await import(entry)).sort()
  assert.ok(imported.length > 0, `${entry} exports nothing`)
  assert.deepEqual(Object.keys(require(entry)).sort(), imported, entry)
}
console.log(
  JSON.stringify({ seen: [`${entries.length} entries give the same names, imported and required`] }),
)
