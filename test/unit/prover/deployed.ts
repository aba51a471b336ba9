import { deployedIn } from '../../../local/prover/deployed.ts'

/** The definitions as they deploy; test/setup/template.ts has seen to it that they are of the sources as they are now. */
export const deployed = deployedIn('cdk.out')
