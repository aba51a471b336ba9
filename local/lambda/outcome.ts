/** What a function threw, as Lambda reports it. */
export type FunctionError = {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace: string[]
}

/** How an invocation came out. */
export type Outcome = { readonly payload: unknown } | { readonly functionError: FunctionError }

/** The result as it travels: through JSON, with null where there is none. */
export const succeeded = (result: unknown): Outcome => {
  const text: string | undefined = JSON.stringify(result)
  return { payload: text === undefined ? null : JSON.parse(text) }
}

/** The error as Lambda's Node runtime reports it; what is thrown without being an Error counts as one of type `Error`. */
export const failed = (thrown: unknown): Outcome => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const trace = (error.stack ?? '').split('\n')
  return { functionError: { errorType: error.name, errorMessage: error.message, trace } }
}

/** The name that Lambda gives to a function that ran out of time. */
export const timedOut = (seconds: number): Outcome => ({
  functionError: {
    errorType: 'Sandbox.Timedout',
    errorMessage: `Task timed out after ${seconds.toFixed(2)} seconds`,
    trace: [],
  },
})
