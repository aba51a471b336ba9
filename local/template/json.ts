import { failAt, type Place } from './place.ts'

/** A text of the template parsed as JSON. Errors: TemplateError that names the place. */
export const parseJson = (text: string, place: Place): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return failAt(place, 'is no JSON')
  }
}
