import { expect, test } from 'vitest'
import { bundleMasked } from './bundle-masked.ts'

const template = (digit: string) => ({
  Resources: {
    ApiFunction6BF808ED: {
      Properties: { Code: { S3Key: `${digit.repeat(64)}.zip` } },
      Metadata: { 'aws:asset:path': `../asset.${digit.repeat(64)}` },
    },
    [`ApiFunctionCurrentVersion0A1B2C3D${digit.repeat(32)}`]: { Type: 'AWS::Lambda::Version' },
  },
})

test('templates of two bundles are the same, wherever the bundle is named', () => {
  expect(bundleMasked(template('a'))).toBe(bundleMasked(template('b')))
})

test('other digests stay', () => {
  const digests = { ORIGIN_DIGESTS: 'a'.repeat(64) }
  expect(bundleMasked(digests)).toContain('a'.repeat(64))
})
