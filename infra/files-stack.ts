import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Grant, type IGrantable, Role } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { MalwareScan } from './malware-scan.ts'

/** Where a file arrives, and where it is kept once it was checked. */
const arriving = 'quarantine/'
const checked = 'kept/'

/** Days after which a file that nobody checked is gone. */
const quarantineDays = 7

/** The files that partners send: they arrive in quarantine, are scanned for malware, checked, and kept or deleted. */
export class FilesStack extends Stack {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { env }: Required<Pick<StackProps, 'env'>>) {
    super(scope, id, { env, description: 'Joint inspections: files', terminationProtection: true })
    this.bucket = new Bucket(this, 'Files', {
      bucketName: this.nameFor(this.account),
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // No versions: what was refused must be gone, not one version back (domain.md C-5).
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { prefix: arriving, expiration: Duration.days(quarantineDays) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who read which file is in the record; access logs of the bucket would hold file names beside addresses.',
    })
    new MalwareScan(this, 'Scan', {
      bucket: this.bucket,
      bucketName: this.nameFor('<AWS::AccountId>'),
      part: arriving,
      objects: this.objectsOf(arriving),
    })
  }

  /** Lets a function take files in, or check them; each only where it has to. */
  grant(grantee: IGrantable, does: 'takes' | 'checks'): void {
    const may = (actions: string[], part: string) =>
      Grant.addToPrincipal({ grantee, actions, resourceArns: [this.objectsOf(part)] })
    for (const part of [arriving, checked]) this.explain(grantee, part)
    if (does === 'takes') {
      may(['s3:PutObject'], arriving)
      may(['s3:GetObject'], checked)
      return
    }
    may(['s3:GetObject', 's3:DeleteObject'], arriving)
    may(['s3:PutObject', 's3:DeleteObject', 's3:GetObject'], checked)
    // Without it S3 says of a file that is not there that it is forbidden.
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [this.arnOf('')] })
  }

  private nameFor(account: string): string {
    return `joint-inspections-files-${account}-${this.region}`
  }

  private objectsOf(part: string): string {
    return this.arnOf(`/${part}*`)
  }

  /** By name, not by reference: whoever is granted something may live in another stack. */
  private arnOf(rest: string): string {
    return `arn:${this.partition}:s3:::${this.nameFor(this.account)}${rest}`
  }

  private explain({ grantPrincipal }: IGrantable, part: string): void {
    if (!(grantPrincipal instanceof Role)) return
    const resource = `arn:<AWS::Partition>:s3:::${this.nameFor('<AWS::AccountId>')}/${part}*`
    Validations.of(grantPrincipal).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${resource}]`,
      reason: 'Files are objects of two parts of one bucket, each under a key of its own.',
    })
  }
}
