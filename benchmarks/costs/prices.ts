/** A price in US dollars before tax, of eu-west-3 unless its source says otherwise. Free allowances are not taken off. */
export interface Price {
  readonly dollars: number
  readonly per: string
  readonly source: string
}

const priceList = (usageType: string, of: string): string => `AWS Price List, ${usageType}, file of ${of}`

/** Read on 25 November 2026 from published extracts of the AWS Price List, and from pages of AWS. */
export const prices = {
  httpRequest: {
    dollars: 1.17,
    per: 'million requests of 512 KB, of the first 300 million',
    source: priceList('EUW3-ApiGatewayHttpRequest', '2026-10-02'),
  },
  functionRequest: {
    dollars: 0.2,
    per: 'million requests',
    source: priceList('EUW3-Request-ARM', '2026-10-01'),
  },
  functionTime: {
    dollars: 0.000_013_333_4,
    per: 'GB-second, arm64',
    source: priceList('EUW3-Lambda-GB-Second-ARM', '2026-10-01'),
  },
  readUnit: {
    dollars: 0.1487,
    per: 'million read request units',
    source: 'AWS Price List, EUW3-ReadRequestUnits, asked 2026-09-07',
  },
  writeUnit: {
    dollars: 0.7423,
    per: 'million write request units',
    source: 'AWS Price List, EUW3-WriteRequestUnits, asked 2026-09-07',
  },
  stored: {
    dollars: 0.28,
    per: 'GB and month in the table',
    source: '**not found for eu-west-3**: us-west-1, AWS Price List of 2026-09-29',
  },
  recoverable: {
    dollars: 0.237_72,
    per: 'GB and month that can be restored',
    source: '**not found for eu-west-3**: eu-west-2, August 2026',
  },
  logged: {
    dollars: 0.5985,
    per: 'GB of logs taken in',
    source: priceList('EUW3-DataProcessing-Bytes', '2026-10-07'),
  },
  sent: {
    dollars: 0.085,
    per: 'GB sent by CloudFront in Europe, of the first 10 TB',
    source: priceList('EU-DataTransfer-Out-Bytes', '2026-10-03'),
  },
  edgeRequest: {
    dollars: 1.2,
    per: 'million HTTPS requests to CloudFront in Europe',
    source: priceList('EU-Requests-Tier2-HTTPS', '2026-10-03'),
  },
  firewallRequest: {
    dollars: 0.6,
    per: 'million requests inspected',
    source: 'AWS, the same in all regions',
  },
  alarm: {
    dollars: 0.1,
    per: 'metric of an alarm and month',
    source: priceList('EUW3-CW:AlarmMonitorUsage', '2026-10-07'),
  },
  metric: {
    dollars: 0.3,
    per: 'custom metric and month',
    source: '**not found for eu-west-3**: us-east-1 and us-west-1, 2026-09-29',
  },
  dashboard: { dollars: 3, per: 'dashboard and month', source: 'AWS, the same in all regions' },
  firewall: {
    dollars: 8,
    per: 'web ACL (5) with three rules (1 each) and month',
    source: 'AWS, the same in all regions',
  },
  key: { dollars: 1, per: 'key of the account and month', source: 'AWS, kms/pricing' },
  secret: {
    dollars: 0.4,
    per: 'secret and month',
    source: priceList('EUW3-AWSSecretsManager-Secrets', '2026-09-11'),
  },
  trace: {
    dollars: 5,
    per: 'million traces',
    source: 'AWS, xray/pricing; no region named',
  },
} as const satisfies Readonly<Record<string, Price>>
