import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { longestText, type Note } from '../../../functions/ports/papers/paper.ts'
import { actAs } from '../../acting/act-as.ts'
import { Banner } from '../../design/banner.tsx'
import { Actions, Button } from '../../design/button.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import { textField } from '../../design/read-text.ts'
import { Section } from '../../design/section.tsx'
import { Sections } from '../../design/sections.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { fieldsOf } from '../../http/form.ts'
import type { FormPage, Hidden } from '../../page/form-page.ts'
import { openInspection } from '../../reading/inspection.ts'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { digestOf } from '../../session/digest.ts'
import { noticeOf } from './inspection-page.tsx'
import { sectionsOf } from './sections.ts'

const schema = z.object({ text: textField(longestText, 'Write your note') })

/** The notes of an inspection's team, and a form to write one. Nobody else sees them. */
export const notesForm: FormPage<z.output<typeof schema>> = {
  fields: ['text'],
  schema,
  open: async c => {
    const opened = await openInspection(c, 'see-notes')
    const { ports } = c.var
    const { id, areaName } = opened.record.inspection
    const path = `/inspections/${id}/notes`
    const notes = (await ports.papers.notes(id)).toSorted((a, b) => b.at.localeCompare(a.at))
    const authors = notes.map(one => one.by)
    const nameOf = await namesOf(ports.directory, authors)
    const notice = noticeOf(c)
    return {
      title: `Notes: ${areaName}`,
      back: `/inspections/${id}`,
      body: (form, hidden) => (
        <>
          {notice !== undefined && form.problems.length === 0 && <Banner {...notice} />}
          <Sections label="Parts of the inspection" items={sectionsOf(opened, '/notes')} />
          {opened.may('write-note') && <NoteForm form={form} hidden={hidden} path={path} />}
          <Notes notes={notes} nameOf={nameOf} />
        </>
      ),
      carryOut: async ({ text }, me) => {
        if (!opened.may('write-note')) throw notFound()
        const reference = await referenceOf(c, me.person.id, text)
        await ports.papers.put(id, { kind: 'note', id: reference, text, by: me.person.id, at: c.var.now.toString() })
        await actAs(ports, me, id, { do: 'note', reference })
        return `${path}?done=noted`
      },
    }
  },
}

/** The same for the same sending, so that one that was cut off half-way and is sent again does not write a second note. */
const referenceOf = async (c: PortalContext, by: string, text: string): Promise<string> => {
  const { _key = c.var.ports.secret() } = await fieldsOf(c)
  return `note-${digestOf(`${by} ${_key} ${text}`).slice(0, 16)}`
}

interface NoteFormProps {
  readonly form: Filled
  readonly hidden: Hidden
  readonly path: string
}

const NoteForm = ({ form, hidden, path }: NoteFormProps) => (
  <Form {...hidden} action={path}>
    <TextArea
      form={form}
      name="text"
      label="Write a note"
      hint="The team of this inspection reads it, nobody else. It cannot be changed afterwards. Do not name a child or a family; name staff by what they are."
    />
    <Actions>
      <Button>Keep the note</Button>
    </Actions>
  </Form>
)

const Notes = ({ notes, nameOf }: { readonly notes: readonly Note[]; readonly nameOf: NameOf }) => (
  <Section title="Notes, the newest first">
    {notes.length === 0 ? (
      <p class="ji_none">Nobody has written a note yet.</p>
    ) : (
      <Timeline
        label="Notes"
        items={notes.map(one => ({
          when: momentInWords(Temporal.Instant.from(one.at)),
          datetime: one.at,
          title: nameOf(one.by),
          body: <p class="ji_letter">{one.text}</p>,
        }))}
      />
    )}
  </Section>
)
