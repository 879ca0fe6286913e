import { environments } from './environments/index.ts'
import { findings } from './findings.ts'
import { addEnvironments, registerApp } from './register-app.ts'

const app = registerApp()
const asked: unknown = app.node.tryGetContext('environment')
addEnvironments(app, environments(asked === undefined ? undefined : String(asked)))
app.synth()
const found = findings(app.outdir)
if (found.length > 0) {
  throw new Error(`findings to mend, or to acknowledge in src/acknowledged.ts:\n${found.join('\n')}`)
}
