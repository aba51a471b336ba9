import { SummaryList } from '../../design/summary-list.tsx'
import type { Fields } from '../../session/drafts.ts'
import { fieldWords } from './field-words.ts'

/** What was typed into a form that cannot be sent any more, to be passed on; nothing where nothing was. */
export const Typed = ({ typed }: { readonly typed: Fields }) => {
  const rows = Object.entries(typed).filter(([, value]) => value.trim() !== '')
  if (rows.length === 0) return null
  return (
    <>
      <p>What you typed was not sent. It is kept here for you, so that you can pass it on; nobody else sees it.</p>
      <SummaryList
        rows={rows.map(([name, value]) => ({
          key: fieldWords[name] ?? name,
          value: <span class="ji_letter">{value}</span>,
        }))}
      />
    </>
  )
}
