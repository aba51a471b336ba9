import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Stack, stackOf } from './stack.ts'
import { TemplateError } from './template-error.ts'

const artifact = z.looseObject({
  type: z.string(),
  properties: z
    .looseObject({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      directoryName: z.string().optional(),
    })
    .default({}),
})
const manifest = z.looseObject({ artifacts: z.record(z.string(), artifact).default({}) })

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/**
 * The stacks of a folder that `cdk synth` wrote, those of its stages included, in the manifest's order.
 * Errors: TemplateError where the folder holds no synthesised template.
 */
export const readAssembly = (folder: string): readonly Stack[] => {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new TemplateError(`${file} is missing: run "npm run synth" first`)
  return Object.entries(manifest.parse(json(file)).artifacts).flatMap(([id, { type, properties }]) => {
    if (type === 'cdk:cloud-assembly') return readAssembly(join(folder, properties.directoryName ?? id))
    if (type !== 'aws:cloudformation:stack') return []
    const template = json(join(folder, properties.templateFile ?? `${id}.template.json`))
    return [stackOf(properties.stackName ?? id, template)]
  })
}
