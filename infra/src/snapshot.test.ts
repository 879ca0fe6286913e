import { expect, test } from 'vitest'
import { bundleMasked } from './bundle-masked.ts'
import { environments } from './environments/index.ts'
import { synthesised } from './testing/synthesised.ts'

const stacks = synthesised(environments())

test.each(stacks)('$environment/$stack is as it was reviewed', async ({ environment, stack, artifact }) => {
  await expect(`${bundleMasked(artifact.template)}\n`).toMatchFileSnapshot(
    `../snapshots/${environment}/${stack}.json`,
  )
})
