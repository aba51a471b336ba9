import { readFileSync } from 'node:fs'
import { parse } from 'node:path'
import { Failure } from '../../domain/failure.ts'
import { definition } from './definition.ts'
import type { Deployed } from './deployed.ts'

/** A definition that is kept in a file. Errors: InputInvalid when it cannot be read or is no definition. */
export const readDefinitionFile = (file: string): Deployed => {
  const json = contentOf(file)
  const result = definition.safeParse(json)
  if (result.success) return { name: parse(file).name, json }
  const [issue] = result.error.issues
  throw new Failure('InputInvalid', `${file} is no definition: ${issue?.path.join('/')}: ${issue?.message}.`)
}

const contentOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Failure('InputInvalid', `${file} holds no JSON. Give the path of a definition.`, { cause })
  }
}
