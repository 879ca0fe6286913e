// Synthesises prod as it is once its configuration names the next generation of its data, for the rehearsal of a
// restore in e2e/deployed. Run with the folder to write to.
import { configurationOf } from '../configuration.ts'
import { prod } from '../environments/prod.ts'
import { addEnvironments, registerApp } from '../register-app.ts'

const app = registerApp(process.argv[2])
addEnvironments(app, [configurationOf({ ...prod, data: { ...prod.data, generation: 2 } })])
app.synth()
