import { environments } from './environments/index.ts'
import { addEnvironments, registerApp } from './register-app.ts'

const app = registerApp()
const asked: unknown = app.node.tryGetContext('environment')
addEnvironments(app, environments(asked === undefined ? undefined : String(asked)))
app.synth()
