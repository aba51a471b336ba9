import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { described, type Field, fieldId } from './field.ts'
import { problemWith } from './filled.ts'
import { Question } from './question.tsx'

interface FileInputProps extends Omit<Field, 'asHeading'> {
  /** The kinds that the browser offers first, such as `.csv,.xlsx`; whoever receives the file checks it all the same. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** A file from the person's own machine. */
export const FileInput: FC<FileInputProps> = field => {
  const { form, name, accept, multiple } = field
  const wrong = problemWith(form, name) !== undefined
  return (
    <Question field={field}>
      <input
        class={classes('ds_file-upload__input', wrong && 'ds_file-upload__input--error')}
        type="file"
        id={fieldId(name)}
        name={name}
        accept={accept}
        multiple={multiple === true}
        {...described(field)}
      />
    </Question>
  )
}
