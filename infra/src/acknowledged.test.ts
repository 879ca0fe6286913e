import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acknowledged } from './acknowledged.ts'
import { EnvironmentStage } from './environment-stage.ts'
import { environments } from './environments/index.ts'
import { findings } from './findings.ts'
import { registerApp } from './register-app.ts'
import { assembled, changed, temporaryFolder } from './testing/synthesised.ts'

/** What is deployed, and what only a configuration of somebody's own has. */
const everything = [
  ...environments(),
  changed('prod', () => ({ name: 'prod-from-github', deployment: { repository: 'owner/name' } })),
]

test('nothing is found that nobody acknowledged', () => {
  expect(findings(assembled(everything).outdir)).toEqual([])
})

test('what is acknowledged is still found, and says why it stays', () => {
  const app = registerApp(join(temporaryFolder(), 'unacknowledged'))
  for (const configuration of everything) new EnvironmentStage(app, configuration)
  expect(() => app.synth()).toThrow(/AwsSolutions/)
  const found = new Set(
    findings(app.outdir).map((finding) => finding.split(': ')[0]?.replace(/ at [^/]+\//, ' at ')),
  )
  expect(found).toEqual(new Set(acknowledged.map(({ id, at }) => `${id} at ${at}`)))
  for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(30)
})
