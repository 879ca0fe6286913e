import { expect, test } from 'vitest'
import { environments } from '../environments/index.ts'
import { changed, synthesised } from '../testing/synthesised.ts'

const stacks = synthesised([
  ...environments(),
  changed('dev', () => ({ name: 'dev-github', deployment: { repository: 'owner/name' } })),
  changed('prod', () => ({
    name: 'prod-github',
    account: '111122223333',
    deployment: { repository: 'owner@12/name@345' },
  })),
])
const deployment = (environment: string) =>
  stacks.find((one) => one.environment === environment && one.stack === 'deployment')
const only = (environment: string, type: string): Record<string, unknown> => {
  const [found, ...more] = Object.values(deployment(environment)?.template.findResources(type) ?? {})
  expect(more).toEqual([])
  return (found as { Properties: Record<string, unknown> }).Properties
}

test('is there only where a repository is named', () => {
  expect(stacks.filter(({ stack }) => stack === 'deployment').map(({ environment }) => environment)).toEqual([
    'dev-github',
    'prod-github',
  ])
})

test.each([
  ['dev-github', 'repo:owner/name:environment:dev-github'],
  ['prod-github', 'repo:owner@12/name@345:environment:prod-github'],
])(
  'the role of %s is for the jobs of that repository in that environment, for an hour',
  (environment, subject) => {
    const role = only(environment, 'AWS::IAM::Role')
    expect(role).toMatchObject({
      RoleName: `parole-${environment}-deployment`,
      MaxSessionDuration: 3_600,
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': subject,
              },
            },
          },
        ],
      },
    })
    expect(JSON.stringify(role.AssumeRolePolicyDocument)).toContain(
      ':oidc-provider/token.actions.githubusercontent.com',
    )
    expect(role).not.toHaveProperty('ManagedPolicyArns')
  },
)

test.each([
  ['dev-github', ['eu-west-3']],
  ['prod-github', ['eu-west-3', 'us-east-1']],
])('the role of %s takes on the roles of the CDK and may do nothing else', (environment, regions) => {
  const { PolicyDocument } = only(environment, 'AWS::IAM::Policy') as {
    PolicyDocument: {
      Statement: readonly { readonly Action: string; readonly Resource: readonly unknown[] }[]
    }
  }
  const [statement, ...more] = PolicyDocument.Statement
  expect(more).toEqual([])
  expect(statement?.Action).toBe('sts:AssumeRole')
  // Not the one for lookups: it may read whatever the account holds, a table under AWS’s own key included.
  const roles = ['deploy-role', 'file-publishing-role']
  expect(
    statement?.Resource.map((arn) =>
      /role\/cdk-hnb659fds-([a-z-]+)-.*-(\w+-\w+-\d)"/.exec(JSON.stringify(arn))?.slice(1),
    ),
  ).toEqual(roles.flatMap((role) => regions.map((region) => [role, region])))
})
