import { Stack, type StackProps } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { removalOf } from '../kept.ts'
import { nameIn } from '../naming.ts'

/** The key that this account holds over the register's data at rest. */
export class KeyStack extends Stack {
  readonly key: Key

  constructor(
    scope: Construct,
    id: string,
    { configuration, ...props }: StackProps & { configuration: Configuration },
  ) {
    super(scope, id, { terminationProtection: configuration.data.kept, ...props })
    this.key = new Key(this, 'Register', {
      alias: nameIn(configuration, 'register'),
      description: `The register of ${configuration.name}, at rest`,
      enableKeyRotation: true,
      // Without the key the table is noise: it goes when the data goes, or not at all.
      removalPolicy: removalOf(configuration),
    })
  }
}
