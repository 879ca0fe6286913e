// A page: asks the server that it came from what the proof is given, and tells it what was seen.
import { proof } from './proof.mjs'

const tell = (outcome) => fetch('/outcome', { method: 'POST', body: JSON.stringify(outcome) })

fetch('/given')
  .then((answer) => answer.json())
  .then(proof)
  .then(
    (seen) => tell({ seen }),
    (fault) => tell({ fault: `${fault.message}\n${fault.stack}` }),
  )
