// Adds up the reports of every workspace's test run and closes with one line; fails when anything failed or none ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const workspaces = [
  ...['packages', 'functions'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`)),
  'infra',
]
const kinds = { '.int.test.ts': 'integration', '.props.test.ts': 'property', '.test.ts': 'example' }
const counts = {}
let passed = 0
let failed = 0
let skipped = 0
for (const workspace of workspaces) {
  const file = `${workspace}/reports/vitest.json`
  if (!existsSync(file)) throw new Error(`${workspace} left no test report`)
  for (const { name, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const kind = Object.entries(kinds).find(([ending]) => name.endsWith(ending))?.[1] ?? 'example'
    counts[kind] = (counts[kind] ?? 0) + assertionResults.length
    for (const { status } of assertionResults) {
      if (status === 'passed') passed += 1
      else if (status === 'failed') failed += 1
      else skipped += 1
    }
  }
}
console.log(
  Object.entries(counts)
    .map(([kind, count]) => `${kind} tests: ${count}`)
    .join(', '),
)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (failed > 0 || skipped > 0 || passed === 0) process.exitCode = 1
