/** DynamoDB: actions in one transaction. */
const limit = 100

/**
 * Checks that the items named by these keys fit one transaction. Errors: an Error (a fault in the program, to be found
 * before anything is sent) when there are more than 100 or an item is named twice.
 */
export const checkTransaction = (keys: readonly string[]): void => {
  if (keys.length > limit)
    throw new Error(
      `A transaction takes ${limit} items, this one has ${keys.length}: cut the decision into smaller commits`,
    )
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new Error(`A transaction names ${twice} twice`)
}
