import { Stage, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { edgeRegion, nameIn } from './naming.ts'
import { ApiStack } from './stacks/api.ts'
import { DataStack } from './stacks/data.ts'
import { DeploymentStack } from './stacks/deployment.ts'
import { EdgeStack } from './stacks/edge.ts'
import { KeyStack } from './stacks/key.ts'
import { ObservabilityStack } from './stacks/observability.ts'

/** One environment: its stacks, in the order in which they stand on each other. */
export class EnvironmentStage extends Stage {
  constructor(scope: Construct, configuration: Configuration) {
    const { name, account, region } = configuration
    super(scope, name, { env: { region, ...(account !== null && { account }) } })
    // Bills and consoles are read by them.
    Tags.of(this).add('parole:environment', name)
    const stack = (thing: string) => ({ configuration, stackName: nameIn(configuration, thing) })
    const key =
      configuration.data.encryption === 'customer-managed'
        ? new KeyStack(this, 'key', stack('key')).key
        : undefined
    const data = `data-${configuration.data.generation}`
    const dataStack = new DataStack(this, data, { ...stack(data), key })
    const api = new ApiStack(this, 'api', { ...stack('api'), key })
    api.addStackDependency(dataStack)
    new ObservabilityStack(this, 'observability', { ...stack('observability'), api })
    const { domain, edge, deployment } = configuration
    if (domain !== null && edge !== null) {
      const env = { region: edgeRegion, ...(account !== null && { account }) }
      new EdgeStack(this, 'edge', { ...stack('edge'), domain, edge, env }).addStackDependency(api)
    }
    if (deployment !== null) new DeploymentStack(this, 'deployment', { ...stack('deployment'), deployment })
  }
}
