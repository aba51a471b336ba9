import type { Child } from 'hono/jsx'
import { weekNow, weekWords } from '../../../domain/board/week.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { Sections } from '../../design/sections.tsx'
import { capital } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import type { Opened } from '../../reading/inspection.ts'
import { coordinatorOf } from '../../reading/names.ts'
import { sectionsOf } from './sections.ts'
import { StandingStill } from './standing-still.tsx'

interface Part {
  /** Its path below the inspection; empty for the overview. */
  readonly path: string
  readonly title: string
}

/** One part of an inspection, under the inspection's name and stage. */
export const inspectionPage = async (c: PortalContext, opened: Opened, { path, title }: Part, body: Child) => {
  const { inspection } = opened.record
  const toAsk = await coordinatorOf(c.var.ports, inspection)
  return show(
    c,
    {
      title: path === '' ? inspection.areaName : `${title}: ${inspection.areaName}`,
      caption: capital(standing(opened, c)),
      width: 'wide',
      notice: noticeOf(c),
    },
    <>
      <Sections label="Parts of the inspection" items={sectionsOf(opened, path)} />
      <StandingStill inspection={inspection} toAsk={toAsk} />
      {body}
    </>,
  )
}

const standing = ({ record: { inspection }, setting }: Opened, c: PortalContext): string => {
  const stage = setting.footprint.stages.find(one => one.key === inspection.stage)?.name ?? inspection.stage
  if (inspection.status === 'closed' || inspection.status === 'cancelled') return inspection.status
  return inspection.board === undefined ? stage : `${stage}, ${weekWords(weekNow(inspection, londonDate(c.var.now)))}`
}

/** What a page that was just left has to say, by a word in the address: nothing that it says can be made up by a link. */
const notices = {
  accepted: { title: 'Accepted', tone: 'success' },
  returned: { title: 'Returned to whoever answered; the reason is on their page', tone: 'success' },
  extended: { title: 'There is more time now; the new date is on its way to them', tone: 'success' },
  refused: { title: 'The date stays as it was; they are told', tone: 'success' },
  waived: { title: 'Not needed any more; they are told', tone: 'success' },
  'gone-on': { title: 'The inspection goes on without these answers', tone: 'success' },
  noted: { title: 'Your note is kept', tone: 'success' },
  started: { title: 'The inspection has started; the letters leave within minutes', tone: 'success' },
  named: { title: 'The person was changed; what waited goes on with the new one', tone: 'success' },
  'handed-over': { title: 'Handed over; your colleague is told', tone: 'success' },
  'time-asked': { title: 'Your request for more time is on its way to the inspection lead', tone: 'success' },
  asked: { title: 'Your question is on its way', tone: 'success' },
  answered: { title: 'Your answer is on its way', tone: 'success' },
  moved: { title: 'Moved; everybody whose dates changed is told once', tone: 'success' },
  suspended: { title: 'Suspended; everybody is told once', tone: 'success' },
  resumed: { title: 'It goes on; everybody is told once, with the new dates', tone: 'success' },
  cancelled: { title: 'Cancelled; everybody is told', tone: 'success' },
  migrated: { title: 'It goes on with the other footprint; whoever is concerned is told', tone: 'success' },
  restarted: { title: 'The automatic part was started again', tone: 'success' },
} as const
export type DoneWord = keyof typeof notices

const isDone = (word: string | undefined): word is DoneWord => word !== undefined && word in notices

export const noticeOf = (c: PortalContext) => {
  const word = c.req.query('done')
  return isDone(word) ? notices[word] : undefined
}
