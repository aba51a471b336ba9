import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { cancel } from '../../../domain/decisions/cancel.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { TextInput } from '../../design/text-input.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { dateInWords } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { Previewed, shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ reason: reasonField, area: z.string({ error: 'Type the name of the area' }).trim() })

/** What becomes of personal records. */
const recordsWords = (inspection: Inspection): string => {
  const disposal = inspection.status === 'cancelled' ? inspection.disposal : undefined
  if (disposal === undefined) return 'There are no personal records that would have to be returned or destroyed.'
  const day = dateInWords(Temporal.PlainDate.from(disposal.by))
  const assumed = disposal.isAssumed ? ' (a year from today: assumed)' : ''
  return `Personal records that were received have to be returned or securely destroyed by ${day}${assumed}. The coordinator and the lead are told four weeks before, and again on the day.`
}

/** Cancels an inspection for good: its area's name has to be typed. */
export const cancelForm: FormPage<z.output<typeof schema>> = {
  fields: ['reason', 'area'],
  schema,
  tooLate: standsOtherwise('cancel', ['running', 'stuck', 'suspended']),
  open: async c => {
    const { record, setting } = await openInspection(c, 'cancel')
    const { inspection } = record
    const { ports, now } = c.var
    const change = cancel(record, { by: 'system', reason: 'preview' }, setting, now)
    const preview = previewOf(record, change)
    const nameOf = await namesOf(ports.directory, preview.told)
    const { id, areaName } = inspection
    const back = `/inspections/${id}/changes`
    return {
      title: 'Cancel the inspection',
      caption: areaName,
      back,
      // What cannot be undone is looked at again after every other change of plan or status.
      shows: [shownOf(preview), inspection.status, inspection.planNumber],
      body: (form, hidden) => (
        <>
          <WarningText>This cannot be undone. If it may go on one day, suspend it instead.</WarningText>
          <Previewed preview={preview} nameOf={nameOf} />
          <p>{recordsWords(change.inspection)}</p>
          <p>
            Nothing is deleted by itself: the record and its history are kept as long as those of any other inspection.
            Links in old messages lead to a page that says that it was cancelled.
          </p>
          <Form {...hidden}>
            <Reason form={form} />
            <TextInput form={form} name="area" label={`Type “${areaName}” to confirm`} width="half" />
            <Actions>
              <Button kind="danger">Cancel the inspection</Button>
            </Actions>
          </Form>
        </>
      ),
      carryOut: async ({ reason, area }, me) => {
        if (area.toLowerCase() !== areaName.toLowerCase())
          throw problem('area', `Type “${areaName}”, the name of the area whose inspection you cancel`)
        await actAs(ports, me, id, { do: 'cancel', reason }, { seen: inspection.version })
        return `/inspections/${id}?done=cancelled`
      },
    }
  },
}
