import { requestTemplateOf } from '../decisions/setting.ts'
import { requestsOf } from '../footprints/requests-of.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { Waiting } from '../inspection/request.ts'

/**
 * Why a request that another footprint does not make in its place cannot just be withdrawn: it has an answer that nobody has
 * checked, or the other footprint makes it elsewhere. It is named as the footprint that asked for it does. Undefined: it can.
 */
export const obstacleOf = (one: Waiting, from: Footprint, target: Footprint): string | undefined => {
  const what = `“${requestTemplateOf(from, one.template).name}” (${one.key})`
  if (one.state === 'submitted')
    return `${what} has been answered, and ${target.name} does not ask for it here. Accept the answer or return it first.`
  const isAskedElsewhere = requestsOf(target).some(row => row.key === one.template)
  return isAskedElsewhere
    ? `${what} is waiting for an answer, and ${target.name} asks for it in another step. Wait for the answer or waive it first.`
    : undefined
}
