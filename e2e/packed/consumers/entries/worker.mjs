// A test on workerd: `workerd test` fails with what it throws.
import { proof } from './proof.mjs'

export default {
  test: async (_controller, { GIVEN }) => {
    console.log(JSON.stringify({ seen: await proof(JSON.parse(GIVEN)) }))
  },
}
