import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { environments } from '../environments/index.ts'
import { changed, synthesised } from '../testing/synthesised.ts'

const version = '3f0c1f6e-6a52-4b0e-9d3a-1f2e3d4c5b6a'
const stacks = synthesised([
  ...environments(),
  changed('staging', ({ edge }) => ({
    name: 'staging-rotated',
    edge: { ...edge, originSecret: { ...edge?.originSecret, version } },
  })),
])
const edge = (environment: string) => {
  const found = stacks.find((one) => one.environment === environment && one.stack === 'edge')
  if (found === undefined) throw new Error(`${environment} has no edge`)
  return found
}

test('stands in us-east-1, and only where the environment has one', () => {
  expect(stacks.filter(({ stack }) => stack === 'edge').map(({ environment }) => environment)).toEqual([
    'staging',
    'prod',
    'staging-rotated',
  ])
  expect(edge('prod').artifact.environment.region).toBe('us-east-1')
})

test.each([
  ['prod', '{{resolve:secretsmanager:parole/prod/origin:SecretString:::}}'],
  ['staging-rotated', `{{resolve:secretsmanager:parole/staging/origin:SecretString:::${version}}}`],
])('%s is known to the API by a secret that its template does not hold', (environment, HeaderValue) => {
  edge(environment).template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [
        {
          DomainName: Match.stringLikeRegexp('^origin\\.'),
          OriginCustomHeaders: [{ HeaderName: 'X-Origin-Secret', HeaderValue }],
          CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
        },
      ],
    },
  })
})

test('keeps an answer as long as the API says, apart for each key and form, and refusals never', () => {
  const { template } = edge('prod')
  template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization', 'Accept'] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    },
  })
  const never = [404, 503].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 }))
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { CustomErrorResponses: Match.arrayWith(never) },
  })
})

test('says how browsers are to treat what it sends', () => {
  edge('prod').template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        StrictTransportSecurity: {
          AccessControlMaxAgeSec: 31_536_000,
          IncludeSubdomains: false,
          Override: true,
        },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        ContentSecurityPolicy: {
          ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none'"),
          Override: true,
        },
      },
    },
  })
})

test('has a firewall where the environment wants one', () => {
  edge('staging').template.resourceCountIs('AWS::WAFv2::WebACL', 0)
  const { template } = edge('prod')
  template.hasResourceProperties('AWS::WAFv2::WebACL', {
    Scope: 'CLOUDFRONT',
    Rules: Match.arrayWith([
      Match.objectLike({
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 3_000 } },
        Action: { Block: { CustomResponse: Match.objectLike({ ResponseCode: 429 }) } },
      }),
    ]),
  })
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { WebACLId: { 'Fn::GetAtt': [Match.anyValue(), 'Arn'] } },
  })
})
