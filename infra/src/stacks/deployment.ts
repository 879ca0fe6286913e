import { CfnOutput, DefaultStackSynthesizer, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { edgeRegion, nameIn } from '../naming.ts'

interface DeploymentProps extends StackProps {
  readonly configuration: Configuration
  readonly deployment: NonNullable<Configuration['deployment']>
}

const issuer = 'token.actions.githubusercontent.com'

/**
 * The roles that `cdk bootstrap` leaves in each region, as far as a deployment takes them on. Nothing is looked up, and
 * the role for it may read the whole account: logs, CloudFront's secret, and tables that AWS holds the key of.
 */
const bootstrapRoles = ['deploy-role', 'file-publishing-role']

const bootstrapped = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}`

const regionsOf = ({ region, edge }: Configuration): readonly string[] =>
  edge === null ? [region] : [region, edgeRegion]

/**
 * Who may deploy the environment from GitHub: the jobs of one repository that name this environment, for an hour, and
 * without any secret kept there. The role itself may touch nothing; it takes on the roles that the CDK was given.
 */
export class DeploymentStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, deployment, ...props }: DeploymentProps) {
    super(scope, id, props)
    const provider = this.iamArn('oidc-provider', issuer)
    const role = new Role(this, 'Role', {
      roleName: nameIn(configuration, 'deployment'),
      description: `Deploys ${configuration.name} from GitHub`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(provider, {
        StringEquals: {
          [`${issuer}:aud`]: 'sts.amazonaws.com',
          [`${issuer}:sub`]: `repo:${deployment.repository}:environment:${configuration.name}`,
        },
      }),
    })
    role.addToPolicy(
      new PolicyStatement({
        sid: 'DeployAsTheCdk',
        actions: ['sts:AssumeRole'],
        resources: regionsOf(configuration).flatMap((region) =>
          bootstrapRoles.map((name) =>
            this.iamArn('role', `${bootstrapped}-${name}-${this.account}-${region}`),
          ),
        ),
      }),
    )
    new CfnOutput(this, 'DeploymentRole', {
      value: role.roleArn,
      description: `DEPLOYMENT_ROLE of the environment ${configuration.name} on GitHub`,
    })
  }

  private iamArn(resource: string, resourceName: string): string {
    return this.formatArn({ service: 'iam', region: '', resource, resourceName })
  }
}
