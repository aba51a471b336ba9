import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../domain/failure.ts'
import type { Bug } from './bugs.ts'

/** Plants a bug. Yields how to take it out again. Errors: InputInvalid where the code has moved on from what the bug says. */
export const plant = (folder: string, { name, file, find, replace }: Bug): (() => void) => {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const places = before.split(find).length - 1
  if (places !== 1)
    throw new Failure(
      'InputInvalid',
      `bug ${name}: its text stands ${places} times in ${file}, not once. The code has moved on: mend local/planted-bugs/bugs.ts.`,
    )
  writeFileSync(
    path,
    before.replace(find, () => replace),
  )
  return () => writeFileSync(path, before)
}
