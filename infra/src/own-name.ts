import { CfnOutput } from 'aws-cdk-lib'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AaaaRecord,
  ARecord,
  HostedZone,
  type IAliasRecordTarget,
  RecordTarget,
} from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'

interface OwnNameProps {
  readonly name: string
  readonly zone: NonNullable<Configuration['domain']>['zone']
}

/**
 * A name of the register's own: its certificate, in the stack's region, and its records. Without a zone in Route 53 the
 * certificate waits until somebody has made the record that proves the name, and the output says where to point it.
 */
export class OwnName extends Construct {
  readonly name: string
  readonly certificate: ICertificate
  private readonly zone: ReturnType<typeof HostedZone.fromHostedZoneAttributes> | undefined

  constructor(scope: Construct, id: string, { name, zone }: OwnNameProps) {
    super(scope, id)
    this.name = name
    this.zone = zone
      ? HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name })
      : undefined
    this.certificate = new Certificate(this, 'Certificate', {
      domainName: name,
      validation: CertificateValidation.fromDns(this.zone),
    })
  }

  /** Points the name at what answers under it. */
  pointTo(target: IAliasRecordTarget, answersAt: string): void {
    if (this.zone === undefined) {
      new CfnOutput(this, 'PointTo', {
        value: answersAt,
        description: `Where ${this.name} must point (CNAME; ALIAS or ANAME where the name is a zone’s own)`,
      })
      return
    }
    const record = { zone: this.zone, recordName: `${this.name}.`, target: RecordTarget.fromAlias(target) }
    new ARecord(this, 'V4', record)
    new AaaaRecord(this, 'V6', record)
  }
}
