import type { PropsWithChildren } from 'hono/jsx'
import { isOver } from '../../../domain/inspection/inspection.ts'
import type { Action } from '../../../domain/rights/rights.ts'
import { Section } from '../../design/section.tsx'
import type { Opened } from '../../reading/inspection.ts'

interface Given {
  readonly opened: Opened
  readonly title: string
}

/** Links to whatever somebody may do with the plans of an inspection as it stands; nothing where there is nothing. */
export const ThingsToDo = ({ opened, title, children }: PropsWithChildren<Given>) => {
  const items = thingsToDo(opened)
  if (items.length === 0) return null
  return (
    <Section title={title}>
      {children}
      <ul class="ji_acts">
        {items.map(({ text, hint, path }) => (
          <li>
            <a href={`/inspections/${opened.record.inspection.id}/changes/${path}`}>{text}</a>
            <span class="ji_hint">{hint}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Act {
  readonly text: string
  readonly hint: string
  readonly path: string
  readonly action: Action
  readonly when: boolean
}

/** What somebody may do with the plans of an inspection as it stands. */
const thingsToDo = ({ record: { inspection }, may }: Opened): Act[] => {
  const { status } = inspection
  const acts: Act[] = [
    {
      text: 'Resume the inspection',
      hint: 'With the time that each request had left, on the calendar as it is now.',
      path: 'resume',
      action: 'suspend',
      when: status === 'suspended',
    },
    {
      text: 'Move a date',
      hint: 'In three ways, side by side: keep the gaps, keep the end, or share it out.',
      path: 'move',
      action: 'move-date',
      when: status === 'running',
    },
    {
      text: 'Follow the calendars',
      hint: 'After a council has published its terms, or a holiday was proclaimed.',
      path: 'calendars',
      action: 'follow-calendars',
      when: status === 'running',
    },
    {
      text: 'Go on with another footprint',
      hint: 'With a dry run, and the way back.',
      path: 'footprint',
      action: 'change-footprint',
      when: status === 'running' || status === 'suspended',
    },
    {
      text: 'Suspend the inspection',
      hint: 'Nothing is due and nothing is sent until it is resumed.',
      path: 'suspend',
      action: 'suspend',
      when: status === 'running' || status === 'stuck',
    },
    {
      text: 'Cancel the inspection',
      hint: 'For good. The record is kept.',
      path: 'cancel',
      action: 'cancel',
      when: !isOver(inspection),
    },
  ]
  return acts.filter(one => one.when && may(one.action))
}
