// A program on Node, Bun or Deno: takes what the proof is given from its environment, prints what was seen.
import { proof } from './proof.mjs'

proof(JSON.parse(process.env.GIVEN ?? '{}')).then((seen) => console.log(JSON.stringify({ seen })))
