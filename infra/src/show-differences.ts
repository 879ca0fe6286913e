import { differences } from './differences.ts'

const [before, after, ...more] = process.argv.slice(2)
if (before === undefined || after === undefined || more.length > 0) {
  throw new Error('expected two folders that cdk synth wrote: the one before, the one after')
}
process.stdout.write(differences(before, after))
