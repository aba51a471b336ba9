/** Where the local system pretends to be. */
export const region = 'eu-west-2'
export const account = '000000000000'

/** The value of a pseudo parameter in one stack; undefined for any other name. */
export const pseudoParameter = (name: string, stackName: string): string | undefined => {
  switch (name) {
    case 'AWS::Region':
      return region
    case 'AWS::AccountId':
      return account
    case 'AWS::Partition':
      return 'aws'
    case 'AWS::URLSuffix':
      return 'amazonaws.com'
    case 'AWS::StackName':
      return stackName
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`
    default:
      return undefined
  }
}
