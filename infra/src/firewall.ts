import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { nameIn } from './naming.ts'

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples hold addresses of callers.
  sampledRequestsEnabled: false,
})

const managed = (name: string, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  visibilityConfig: seen(name),
})

/**
 * The firewall before CloudFront: addresses known for abuse, requests known to be attacks, and a bound on what one
 * address may ask. Not the core rule set: it refuses bodies beyond 8 KB and takes quoted markup in a text for an attack.
 */
export const firewall = (
  scope: Construct,
  configuration: Configuration,
  { requestsPerFiveMinutes }: { readonly requestsPerFiveMinutes: number },
): CfnWebACL =>
  new CfnWebACL(scope, 'Firewall', {
    name: nameIn(configuration, 'edge'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: seen(nameIn(configuration, 'edge')),
    customResponseBodies: {
      tooMany: {
        contentType: 'APPLICATION_JSON',
        content: JSON.stringify({ message: 'Too many requests from this address: wait five minutes.' }),
      },
    },
    rules: [
      {
        name: 'RequestsOfOneAddress',
        priority: 0,
        action: {
          block: {
            customResponse: {
              responseCode: 429,
              customResponseBodyKey: 'tooMany',
              responseHeaders: [{ name: 'Retry-After', value: '300' }],
            },
          },
        },
        statement: {
          rateBasedStatement: {
            aggregateKeyType: 'IP',
            evaluationWindowSec: 300,
            limit: requestsPerFiveMinutes,
          },
        },
        visibilityConfig: seen('RequestsOfOneAddress'),
      },
      managed('AWSManagedRulesAmazonIpReputationList', 1),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
    ],
  })
