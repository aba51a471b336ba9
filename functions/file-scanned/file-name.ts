import { identifiersIn } from '../../domain/identifiers/identifiers-in.ts'
import { listed } from './reasons.ts'
import { unusable } from './unusable.ts'

/** Refuses a file whose name is itself a personal identifier: names are shown on pages. Errors: InputInvalid. */
export const checkFileName = (fileName: string): void => {
  const kinds = identifiersIn(fileName.replace(/[_.]/g, ' '))
  if (kinds.length > 0)
    throw unusable(
      `The name of this file looks as if it held ${listed(kinds)}. Give it another name and send it again.`,
    )
}
