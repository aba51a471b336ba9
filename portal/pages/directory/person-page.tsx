import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { SummaryList } from '../../design/summary-list.tsx'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { showForm } from '../../page/form-page.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'
import { notFound } from '../../reading/not-found.ts'
import { accessWords } from './access-words.ts'
import { inspectionsWith } from './inspections-with.tsx'
import { NotReached } from './not-reached.tsx'
import { personForm } from './person-form.tsx'

const showPersonForm = showForm(personForm)

/** One person: a form for who may correct it, else what stands in it. */
export const personPage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (mayAnywhere(viewer, 'change-directory')) return showPersonForm(c)
  if (!mayAnywhere(viewer, 'see-directory')) throw notAllowed(viewer, 'see-directory')
  const person = await c.var.ports.directory.get(c.req.param('person') ?? '')
  if (person === undefined) throw notFound()
  const { name, organisation, title, email, phone, access } = person
  return show(
    c,
    { title: name, caption: 'Directory', back: { text: 'Directory', href: '/directory' } },
    <>
      <NotReached person={person} />
      <SummaryList
        shortKeys
        rows={[
          { key: 'Organisation', value: organisation },
          { key: 'Job title', value: title ?? 'not known' },
          { key: 'E-mail', value: <a href={`mailto:${email}`}>{email}</a> },
          { key: 'Phone', value: phone ?? 'not known' },
          { key: 'Signs in', value: accessWords(access) },
        ]}
      />
      {await inspectionsWith(c, person)}
    </>,
  )
}
