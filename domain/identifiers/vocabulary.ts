import * as z from 'zod'
import data from './data/vocabulary.json' with { type: 'json' }

const words = z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/))
const vocabulary = z
  .strictObject({
    source: z.string(),
    confidence: z.literal('assumed'),
    birth: words,
    notBirth: words,
    age: words,
    phone: words,
    otherDate: words,
    workContactSheets: words,
  })
  .parse(data)

/** What a heading says about the cells below it. */
export type Meaning = 'birth' | 'phone' | 'other-date'

/** What a text speaks of; birth before all else, an age only where no other date is named; undefined: none of these. */
export const meaningOf = (text: string): Meaning | undefined => {
  if (speaksOfBirth(withoutBirthInPassing(text))) return 'birth'
  if (speaksOf(text, vocabulary.phone)) return 'phone'
  if (speaksOf(text, vocabulary.otherDate)) return 'other-date'
  return speaksOf(text, vocabulary.age) ? 'birth' : undefined
}

/** Whether a text has a word for birth. */
export const speaksOfBirth = (text: string): boolean => speaksOf(text, vocabulary.birth)

/** A text without the phrases that name birth and mean something else, such as a pre-birth meeting. */
export const withoutBirthInPassing = (text: string): string => text.replace(birthInPassing, '')

/**
 * Whether a sheet of this name is where work contacts belong (key personnel and structures, domain.md R5): e-mail
 * addresses, phone numbers and postcodes may stand there.
 */
export const holdsWorkContacts = (sheetName: string): boolean => speaksOf(sheetName, vocabulary.workContactSheets)

const birthInPassing = new RegExp(`\\b(?:${vocabulary.notBirth.join('|').replaceAll(' ', '[ -]?')})\\b`, 'gi')

const speaksOf = (text: string, words: readonly string[]): boolean => {
  const given = ` ${plain(text)} `
  return words.some(word => given.includes(` ${word} `))
}

const plain = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
