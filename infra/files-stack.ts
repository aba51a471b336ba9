import { CfnResource, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty'
import { Grant, type IGrantable, type IPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** Where a file arrives, and where it is kept once it was checked. */
const arriving = 'quarantine/'
const checked = 'kept/'

/** Why rights end in a star. */
const eachUnderItsKey = 'Files are objects of two parts of one bucket, each under a key of its own.'

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
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          prefix: arriving,
          expiration: Duration.days(quarantineDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: Duration.days(35) },
      ],
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who read which file is in the record; access logs of the bucket would hold file names beside addresses.',
    })
    this.scanWhatArrives()
  }

  /** Lets a function take files in, or check them; each only where it has to. */
  grant(grantee: IGrantable, does: 'takes' | 'checks'): void {
    const may = (actions: string[], part: string) =>
      Grant.addToPrincipal({ grantee, actions, resourceArns: [this.objectsOf(part)] })
    for (const part of [arriving, checked])
      this.explain(grantee.grantPrincipal, `s3:::${this.nameFor('<AWS::AccountId>')}/${part}*`, eachUnderItsKey)
    if (does === 'takes') {
      may(['s3:PutObject'], arriving)
      may(['s3:GetObject'], checked)
      return
    }
    may(['s3:GetObject', 's3:DeleteObject'], arriving)
    may(['s3:PutObject', 's3:DeleteObject', 's3:GetObject'], checked)
  }

  private nameFor(account: string): string {
    return `joint-inspections-files-${account}-${this.region}`
  }

  /** By name, not by reference: whoever is granted something may live in another stack. */
  private objectsOf(part: string): string {
    return `arn:${this.partition}:s3:::${this.nameFor(this.account)}/${part}*`
  }

  private explain(scope: IPrincipal | Role, resource: string, reason: string): void {
    if (scope instanceof Role)
      Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:${resource}]`, reason })
  }

  /** GuardDuty scans each file that arrives and tells of it by an event. */
  private scanWhatArrives(): void {
    const role = new Role(this, 'ScanRole', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
    })
    const managed = `arn:${this.partition}:events:${this.region}:${this.account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`
    const statements: [string[], string[]][] = [
      [['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], [managed]],
      [['events:DescribeRule', 'events:ListTargetsByRule'], [managed]],
      [['s3:GetObject', 's3:GetObjectVersion'], [this.objectsOf(arriving)]],
      [
        ['s3:PutObjectTagging', 's3:GetObjectTagging', 's3:PutObjectVersionTagging', 's3:GetObjectVersionTagging'],
        [this.objectsOf(arriving)],
      ],
      [['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'], [this.bucket.bucketArn]],
      [['s3:PutObject'], [this.bucket.arnForObjects('malware-protection-resource-validation-object')]],
    ]
    this.explain(role, `s3:::${this.nameFor('<AWS::AccountId>')}/${arriving}*`, eachUnderItsKey)
    this.explain(
      role,
      `events:${this.region}:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`,
      'GuardDuty makes one rule, whose name begins like this.',
    )
    for (const [actions, resources] of statements) role.addToPolicy(new PolicyStatement({ actions, resources }))
    const plan = new CfnMalwareProtectionPlan(this, 'Scan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: this.bucket.bucketName, objectPrefixes: [arriving] } },
      actions: { tagging: { status: 'ENABLED' } },
    })
    // The plan is refused while its role cannot do all of it yet.
    const policy = role.node.tryFindChild('DefaultPolicy')?.node.defaultChild
    if (policy instanceof CfnResource) plan.addResourceDependency(policy)
  }
}
