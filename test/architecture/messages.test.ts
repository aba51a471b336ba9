import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { templates } from '../../domain/notices/template-names.ts'
import { previewsPage } from '../../local/previews/page.ts'
import { previews } from '../../local/previews/previews.ts'

describe('the page of messages', () => {
  it('shows every kind of message as it is written today (npm run previews)', () => {
    expect(readFileSync('docs/messages.md', 'utf8')).toBe(previewsPage(previews()))
  })

  it.each(previews().map(one => [one.name, one] as const))(
    '%s says what it is about and where to look',
    (_name, one) => {
      expect(one.subject).toMatch(/^Joint inspection/)
      expect(one.text).toContain('https://inspections.example/inspections/east-lothian-2023-10-31')
      expect(one.html).toContain('<html lang="en-GB">')
      expect(one.text).not.toMatch(/undefined|person-|\bnull\b/)
    },
  )

  it('has one for each template', () => {
    expect(previews().map(one => one.name)).toEqual([...templates, 'digest'])
  })
})
