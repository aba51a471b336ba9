import * as z from 'zod'
import type { OnEach } from '../../../functions/programme/on-each.ts'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { capital, count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { noteFailure } from '../../http/note-failure.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { notFound } from '../../reading/not-found.ts'
import { findDraft, saveDraft } from '../../session/drafts.ts'

const place = '/many/outcome'

const outcome = z.object({
  what: z.string(),
  done: z.string().transform(ids => ids.split('\n').filter(id => id !== '')),
  refused: z.string().transform(text => refusals.parse(JSON.parse(text))),
  failed: z.string().transform(ids => ids.split('\n').filter(id => id !== '')),
})
const refusals = z.array(z.object({ id: z.string(), why: z.string() }))

/** Keeps what became of an act on many inspections for whoever did it; yields the page that shows it. */
export const keepOutcome = async (
  c: PortalContext,
  what: string,
  { done, refused, failed }: OnEach,
): Promise<string> => {
  for (const { error } of failed) noteFailure(error instanceof Error ? error : new Error(String(error)), c)
  const fields = {
    what,
    done: done.join('\n'),
    refused: JSON.stringify(refused),
    failed: failed.map(one => one.id).join('\n'),
  }
  await saveDraft(c.var.ports.desk, signedIn(c).person.id, place, fields, c.var.now)
  return place
}

/** What became of the last act on many inspections: which were done, and which were refused and why. */
export const outcomePage = async (c: PortalContext) => {
  const { ports, now } = c.var
  const kept = await findDraft(ports.desk, signedIn(c).person.id, place, now)
  if (kept === undefined) throw notFound()
  const { what, done, refused, failed } = outcome.parse(kept.fields)
  const names = new Map((await ports.store.listOpen()).map(one => [one.id, one.areaName]))
  const link = (id: string) => <a href={`/inspections/${id}`}>{names.get(id) ?? id}</a>
  return show(
    c,
    {
      title: what,
      width: 'wide',
      back: { href: '/many', text: 'Many inspections' },
      intro: `Done: ${count(done.length, 'inspection')}. Refused: ${count(refused.length, 'inspection')}.`,
    },
    <>
      {failed.length > 0 && (
        <Section title="Something went wrong">
          <p>
            Nobody foresaw this, and the operators are told. Look at each whether it was done; what is done already is
            not done twice.
          </p>
          <ul>
            {failed.map(id => (
              <li>{link(id)}</li>
            ))}
          </ul>
        </Section>
      )}
      {refused.length > 0 && (
        <Section title="Refused">
          <p>Nothing of these has changed.</p>
          <Table
            caption="Refused"
            captionHidden
            rows={refused}
            columns={[
              { heading: 'Inspection', rowHeader: true, cell: one => link(one.id) },
              { heading: 'Why', cell: one => sentence(one.why) },
            ]}
          />
        </Section>
      )}
      {done.length > 0 && (
        <Section title="Done">
          <ul>
            {done.map(id => (
              <li>{link(id)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>,
  )
}

/** A refusal without the name of the field that it begins with. */
const sentence = (why: string): string => capital(why.replace(/^\w+: /, ''))
