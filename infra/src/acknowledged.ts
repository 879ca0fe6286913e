import { type Stage, Validations } from 'aws-cdk-lib'

/** A finding of cdk-nag that stays, and why. */
export interface Acknowledged {
  /** The rule, with the very finding in brackets where it tells several apart. */
  readonly id: string
  /** Where, within the stage of an environment that has it. */
  readonly at: string
  readonly reason: string
}

/** Every finding that stays. A test fails where one of them is found no more. */
export const acknowledged: readonly Acknowledged[] = [
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    at: 'api/Api/Role/DefaultPolicy/Resource',
    reason: 'X-Ray knows no resources: sending traces is granted on all or not at all.',
  },
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    at: 'api/Api/Deployment/ServiceRole/Resource',
    reason:
      'The policy that AWS keeps for CodeDeploy on Lambda: it alone knows what CodeDeploy asks next year.',
  },
  {
    id: 'AwsSolutions-APIG4',
    at: 'api/Http/DefaultRoute/Resource',
    reason:
      'Public reads need no key, and the function itself lets in who may: its access matrix is tested whole.',
  },
  {
    id: 'AwsSolutions-CFR1',
    at: 'edge/Distribution/Resource',
    reason: 'The register is public: whoever reads it may be anywhere.',
  },
  {
    id: 'AwsSolutions-CFR2',
    at: 'edge/Distribution/Resource',
    reason: 'The firewall is an option of the environment; prod has it.',
  },
  {
    id: 'AwsSolutions-CFR3',
    at: 'edge/Distribution/Resource',
    reason:
      'CloudFront’s logs hold the addresses of callers, which are data about persons and serve nobody here.',
  },
]

/** Acknowledges what is there: an environment without a firewall has no finding about it. */
export const acknowledge = (stage: Stage): void => {
  const byPath = new Map(stage.node.findAll().map((construct) => [construct.node.path, construct]))
  for (const { id, at, reason } of acknowledged) {
    const construct = byPath.get(`${stage.node.path}/${at}`)
    if (construct !== undefined) Validations.of(construct).acknowledge({ id, reason })
  }
}
