import { type Identity, identityOf, namingProperty } from './identity.ts'
import { failAt, type Place } from './place.ts'
import { pseudoParameter } from './pseudo-parameters.ts'
import type { Resolving } from './resolving.ts'
import type { Stack } from './stack.ts'

/** The identity of a resource of a stack; undefined where the stack has none of that id. */
export const identify = (stack: Stack, logicalId: string, { text }: Resolving): Identity | undefined => {
  const resource = stack.body.Resources[logicalId]
  if (!resource) return undefined
  const property = namingProperty(resource.Type)
  const given = resource.Properties[property]
  const place = { stack, path: [logicalId, property] }
  return identityOf(resource.Type, given === undefined ? `${stack.name}-${logicalId}` : text(given, place))
}

/** What `Ref` yields. */
export const reference = (name: string, place: Place, resolving: Resolving): unknown =>
  pseudoParameter(name, place.stack.name) ??
  identify(place.stack, name, resolving)?.ref ??
  place.stack.body.Parameters[name]?.Default ??
  failAt(place, `Ref to ${name}, which is no resource, and no parameter with a default`)

/** What `Fn::GetAtt` yields: names, ids and ARNs. */
export const attribute = (path: string, place: Place, resolving: Resolving): string => {
  const [logicalId = '', ...rest] = path.split('.')
  const name = rest.join('.')
  const identity = identify(place.stack, logicalId, resolving)
  if (!identity) return failAt(place, `Fn::GetAtt of ${logicalId}, which is no resource of this stack`)
  if (name === 'Arn' || name === 'TopicArn') return identity.arn
  if (name === 'StreamArn') return `${identity.arn}/stream/local`
  if (name.endsWith('Name') || name.endsWith('Id')) return identity.name
  return failAt(place, `Fn::GetAtt ${path} is unknown here`)
}

/** What `Fn::ImportValue` yields: an output of any stack of the deployment. */
export const imported = (name: string, place: Place, { stacks, text, resolve }: Resolving): unknown => {
  for (const stack of stacks)
    for (const [id, { Value, Export }] of Object.entries(stack.body.Outputs)) {
      const output = { stack, path: ['Outputs', id] }
      if (Export && text(Export.Name, output) === name) return resolve(Value, output)
    }
  return failAt(place, `Fn::ImportValue of ${name}, which no stack exports`)
}
