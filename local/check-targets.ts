import type { Functions } from './lambda/functions.ts'
import type { Deployment } from './template/deployment.ts'
import { TemplateError } from './template/template-error.ts'

/** Errors: TemplateError where a schedule or an event rule calls anything but a function that runs here. */
export const checkTargets = ({ schedules, eventRules }: Deployment, { find }: Pick<Functions, 'find'>): void => {
  for (const { logicalId, targets } of [...schedules, ...eventRules])
    for (const { arn } of targets)
      if (!find(arn)) throw new TemplateError(`${logicalId} calls ${arn}, which is no function with an entry file`)
}
