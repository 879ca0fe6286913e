import { expect, test } from 'vitest'
import { environments } from './environments/index.ts'
import { synthesised } from './testing/synthesised.ts'

const stacks = synthesised(environments())

/** What changes with every change of the code: the bundle's digest, and that of the version which holds it. */
const masked = (template: object): string =>
  JSON.stringify(template, null, 2)
    .replaceAll(/[0-9a-f]{64}(?=\.zip)/g, '<bundle>')
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<version>')

test.each(stacks)('$environment/$stack is as it was reviewed', async ({ environment, stack, artifact }) => {
  await expect(`${masked(artifact.template)}\n`).toMatchFileSnapshot(
    `../snapshots/${environment}/${stack}.json`,
  )
})
