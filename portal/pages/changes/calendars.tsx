import * as z from 'zod'
import { followCalendars } from '../../../domain/decisions/follow-calendars.ts'
import { isFailure } from '../../../domain/failure.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import type { PortalContext } from '../../http/context.ts'
import type { FormPage } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { Previewed, shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ reason: reasonField })

/** Has the dates of an inspection follow the calendars as they are on file now. */
export const calendarsForm: FormPage<z.output<typeof schema>> = {
  fields: ['reason'],
  schema,
  tooLate: standsOtherwise('follow-calendars', ['running']),
  open: async c => {
    const opened = await openInspection(c, 'follow-calendars')
    const { inspection } = opened.record
    const { ports } = c.var
    const preview = followedNow(opened, c)
    const nameOf = await namesOf(ports.directory, preview?.told ?? [])
    const back = `/inspections/${inspection.id}/changes`
    return {
      title: 'Follow the calendars',
      caption: inspection.areaName,
      back,
      width: 'wide',
      ...(preview === undefined ? {} : { shows: shownOf(preview) }),
      body: (form, hidden) =>
        preview === undefined ? (
          <InsetText>
            <p>Every date is as the calendars on file have it. Nothing would move.</p>
          </InsetText>
        ) : (
          <>
            <p>Working days or school holidays are others than when these dates were planned.</p>
            <Previewed preview={preview} nameOf={nameOf} />
            <Form {...hidden}>
              <Reason form={form} />
              <Actions>
                <Button>Move these dates</Button>
              </Actions>
            </Form>
          </>
        ),
      carryOut: async ({ reason }, me) => {
        await actAs(ports, me, inspection.id, { do: 'follow-calendars', reason }, { seen: inspection.version })
        return `${back}?done=moved`
      },
    }
  },
}

const followedNow = ({ record, setting }: Opened, c: PortalContext) => {
  try {
    const change = followCalendars(record, { by: 'system', reason: 'preview' }, setting, c.var.now)
    return previewOf(record, change)
  } catch (error) {
    if (isFailure(error, 'NothingToDo')) return undefined
    throw error
  }
}
