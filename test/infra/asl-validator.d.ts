declare module 'asl-validator' {
  /** Whether a definition is valid, and what is wrong with it; fills in `QueryLanguage` of every state as it goes. */
  const validate: (definition: object) => { readonly isValid: boolean; errorsText(separator?: string): string }
  export default validate
}
