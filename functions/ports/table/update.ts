/** The parts of an UpdateItem that sets some fields and removes others. */
export interface Update {
  readonly UpdateExpression: string
  readonly ExpressionAttributeNames: Record<string, string>
  readonly ExpressionAttributeValues: Record<string, unknown>
}

/** Sets each given field by itself and removes those of `others` that are not given; anything else on the item stays. */
export const setting = (given: Readonly<Record<string, unknown>>, others: readonly string[]): Update => {
  const fields = Object.keys(given).filter(name => given[name] !== undefined)
  const absent = others.filter(name => !fields.includes(name))
  const set = fields.length === 0 ? '' : `SET ${fields.map(name => `#${name} = :${name}`).join(', ')}`
  const remove = absent.length === 0 ? '' : ` REMOVE ${absent.map(name => `#${name}`).join(', ')}`
  return {
    UpdateExpression: `${set}${remove}`.trim(),
    ExpressionAttributeNames: Object.fromEntries([...fields, ...absent].map(name => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(fields.map(name => [`:${name}`, given[name]])),
  }
}

/** The same update on a condition, whose names begin with `#` and whose values with `:` as in its text. */
export const onlyIf = (
  update: Update,
  ConditionExpression: string,
  names: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
) => ({
  UpdateExpression: update.UpdateExpression,
  ConditionExpression,
  ExpressionAttributeNames: { ...update.ExpressionAttributeNames, ...names },
  ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...values },
})
