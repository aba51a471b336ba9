import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunctions } from './bundle.ts'
import { DataStack } from './data-stack.ts'
import { FilesStack } from './files-stack.ts'
import { functionNames } from './function-table.ts'
import { MailStack } from './mail-stack.ts'
import { PortalStack } from './portal-stack.ts'
import { settingsOf } from './settings.ts'
import { SignInStack } from './sign-in-stack.ts'
import { WatchStack } from './watch-stack.ts'
import { WorkflowsStack } from './workflows-stack.ts'

bundleFunctions(functionNames)

// A stack that others read from cannot be taken away under them.
const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } })
const settings = settingsOf(app)
const env = { region: settings.region }
const data = new DataStack(app, 'JointInspectionsData', { env })
const mail = new MailStack(app, 'JointInspectionsMail', { ...settings, env })
const files = new FilesStack(app, 'JointInspectionsFiles', { env })
const signIn = new SignInStack(app, 'JointInspectionsSignIn', { ...settings, env, mail })
const workflows = new WorkflowsStack(app, 'JointInspectionsWorkflows', {
  ...settings,
  env,
  table: data.table,
  desk: data.desk,
  mail,
  files,
  signIn,
})
const portal = new PortalStack(app, 'JointInspectionsPortal', { env, workflows })
new WatchStack(app, 'JointInspectionsWatch', { env, workflows, portal, dailyMail: settings.dailyMail })

Tags.of(app).add('system', 'joint-inspections')
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
