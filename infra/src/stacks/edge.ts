import { originHeader } from '@parole/api/settings'
import { Duration, SecretValue, Stack, type StackProps } from 'aws-cdk-lib'
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration.ts'
import { firewall } from '../firewall.ts'
import { functionSize } from '../function-size.ts'
import { nameIn, originName } from '../naming.ts'
import { OwnName } from '../own-name.ts'
import { alarmOn } from '../watched/alarm.ts'
import { alarmTopic } from '../watched/topic.ts'

interface EdgeProps extends StackProps {
  readonly configuration: Configuration
  readonly domain: NonNullable<Configuration['domain']>
  readonly edge: NonNullable<Configuration['edge']>
}

const year = Duration.days(365)
/** Answers that are refusals are never kept: what is missing now may be there in a second. */
const refusals = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

/** CloudFront counts in us-east-1, whatever edge answered. */
const ofDistribution = ({ distributionId }: Distribution, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    statistic: 'Average',
    period: Duration.minutes(5),
  })

/**
 * CloudFront before the API. The stack is in us-east-1, where CloudFront asks for its certificate and its firewall; it
 * knows the API by a name alone, so that nothing is handed from region to region.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, domain, edge, ...props }: EdgeProps) {
    super(scope, id, props)
    const own = new OwnName(this, 'Name', { name: domain.name, zone: domain.zone })
    const { name, version } = edge.originSecret
    const secret = SecretValue.secretsManager(name, version === null ? {} : { versionId: version })
    const origin = new HttpOrigin(originName(domain), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      // CloudFront asks Secrets Manager for it at deployment: the template holds its name.
      customHeaders: { [originHeader]: secret.unsafeUnwrap() },
      // Longer than the function is given, so that what it answers at last is not cut off.
      readTimeout: Duration.seconds(functionSize.timeoutSeconds + 5),
    })
    const distribution = new Distribution(this, 'Distribution', {
      comment: nameIn(configuration, 'edge'),
      domainNames: [domain.name],
      certificate: own.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        origin,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        cachePolicy: this.cachePolicy(configuration),
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: this.headersPolicy(configuration),
        compress: true,
      },
      errorResponses: refusals.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...(edge.firewall !== null && { webAclId: firewall(this, configuration, edge.firewall).attrArn }),
    })
    alarmTopic(this, configuration)
    alarmOn(this, configuration, {
      name: 'edge-errors',
      says: 'More than one answer in a hundred that CloudFront sends is an error of ours or of its own',
      metric: ofDistribution(distribution, '5xxErrorRate'),
      above: 1,
      periods: 3,
      in: 2,
    })
    own.pointTo(new CloudFrontTarget(distribution), distribution.distributionDomainName)
  }

  /** The API says how long an answer holds. One that says nothing is kept, and asked about by its ETag each time. */
  private cachePolicy(configuration: Configuration): CachePolicy {
    return new CachePolicy(this, 'Cache', {
      cachePolicyName: nameIn(configuration, 'api'),
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      // With a key more may be shown, and CSV is not JSON: each is an answer of its own.
      headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Accept'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    })
  }

  private headersPolicy(configuration: Configuration): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: nameIn(configuration, 'api'),
      securityHeadersBehavior: {
        // Of this name alone: what stands under it may be somebody else's.
        strictTransportSecurity: { accessControlMaxAge: year, includeSubdomains: false, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        contentSecurityPolicy: {
          // The reference page has its style in itself, and nothing else.
          contentSecurityPolicy:
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          override: true,
        },
      },
    })
  }
}
