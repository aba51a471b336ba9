/** There is no such function with an entry file in this deployment. Its name is what a workflow sees of it. */
export class FunctionUnknown extends Error {
  override name = 'Lambda.ResourceNotFoundException'
  constructor(which: string) {
    super(`There is no function ${which} with an entry file in this deployment`)
  }
}
