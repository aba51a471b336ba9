import * as z from 'zod'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { openInspection } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'

const nothing = z.object({})

/** Starts the automatic part of an inspection again that stopped too often by itself. */
export const restartForm: FormPage<z.output<typeof nothing>> = {
  fields: [],
  schema: nothing,
  open: async c => {
    const { record } = await openInspection(c, 'restart-relay')
    const { inspection } = record
    if (inspection.status !== 'stuck') throw notFound()
    const back = `/inspections/${inspection.id}`
    return {
      title: 'Start the automatic part again',
      caption: inspection.areaName,
      back,
      body: (_form, hidden) => (
        <Form {...hidden}>
          <p>
            It stopped several times in one day: {inspection.why}. No date and no answer is lost. Ask the operators to
            look at it first; it goes on where the record stands.
          </p>
          <Actions>
            <Button>Start it again</Button>
          </Actions>
        </Form>
      ),
      carryOut: async (_given, me) => {
        await actAs(c.var.ports, me, inspection.id, { do: 'restart-relay' })
        return `${back}?done=restarted`
      },
    }
  },
}
