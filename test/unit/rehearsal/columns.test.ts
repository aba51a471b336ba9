import { describe, expect, it } from 'vitest'
import { aligned, wrap } from '../../../local/rehearsal/report/columns.ts'

describe('columns of a rehearsal', () => {
  it('breaks a text between words and never widens a line', () => {
    const lines = wrap('the draft is returned because two findings lack evidence', 20)
    expect(lines).toEqual(['the draft is', 'returned because two', 'findings lack', 'evidence'])
  })

  it('leaves a word that is too long on a line of its own', () => {
    expect(wrap('see https://www.careinspectorate.com now', 10)).toEqual([
      'see',
      'https://www.careinspectorate.com',
      'now',
    ])
  })

  it('makes each column as wide as its widest cell and leaves no blanks at the end', () => {
    expect(
      aligned(
        [
          ['E-mails', '98', ''],
          ['Transitions', '7', 'x'],
        ],
        [1],
      ),
    ).toEqual(['E-mails      98', 'Transitions   7  x'])
  })
})
