import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { freshTemplate } from '../../fresh-template.ts'
import { readDeployment } from '../../template/deployment.ts'

/** What of the synthesised template a simulation runs; plain data, so that workers can be handed it. */
export const deployed = z.object({
  machines: z.array(z.object({ name: z.string(), definition: z.string() })),
  /** Names of functions, such as `open-step`, by their ARN. */
  functions: z.record(z.string(), z.string()),
  tableName: z.string(),
})
export type Deployed = z.infer<typeof deployed>

const root = fileURLToPath(new URL('../../..', import.meta.url))
const functionPrefix = 'joint-inspections-'

/** The deployment of the sources as they are now. Errors: an Error with what the synthesis said; TemplateError. */
export const deployedNow = (say: (line: string) => void): Deployed => {
  const { stateMachines, functions, tables } = readDeployment(freshTemplate(root, say))
  return deployed.parse({
    machines: stateMachines.map(({ name, definition }) => ({ name, definition })),
    functions: Object.fromEntries(functions.map(one => [one.arn, one.name.slice(functionPrefix.length)])),
    tableName: tables.find(one => one.name === `${functionPrefix}record`)?.name,
  })
}
