/** A state's name as a person would write it: `FirstDiscussion` is "First discussion". */
export const wordsOf = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
