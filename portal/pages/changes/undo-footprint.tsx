import * as z from 'zod'
import { undoMigration } from '../../../domain/decisions/migrate.ts'
import { Failure } from '../../../domain/failure.ts'
import { findFootprint } from '../../../domain/footprints/library.ts'
import { type Preview, previewOf } from '../../../domain/preview/preview.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import type { PortalContext } from '../../http/context.ts'
import type { FormPage, TooLate } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { Previewed, shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { insteadOf, standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ reason: reasonField })

const undoneAlready = async (c: PortalContext): Promise<TooLate | undefined> => {
  const over = await standsOtherwise('change-footprint', ['running', 'stuck', 'suspended'])(c)
  if (over !== undefined) return over
  const opened = await openInspection(c, 'change-footprint')
  return opened.record.inspection.migratedFrom === undefined
    ? insteadOf(opened, 'There is nothing to undo', 'Its footprint was not changed, or the change was undone already.')
    : undefined
}

/** Puts an inspection back to the footprint that it had. */
export const undoFootprintForm: FormPage<z.output<typeof schema>> = {
  fields: ['reason'],
  schema,
  tooLate: undoneAlready,
  open: async c => {
    const opened = await openInspection(c, 'change-footprint')
    const { inspection } = opened.record
    const { migratedFrom } = inspection
    if (migratedFrom === undefined) throw notFound()
    const { ports } = c.var
    const undone = undoneNow(opened, c)
    const nameOf = await namesOf(ports.directory, undone.preview?.told ?? [])
    const changes = `/inspections/${inspection.id}/changes`
    const before = findFootprint(migratedFrom.key, migratedFrom.version).name
    return {
      title: 'Undo the last change of footprint',
      caption: inspection.areaName,
      back: `${changes}/footprint`,
      width: 'wide',
      ...(undone.preview === undefined ? {} : { shows: shownOf(undone.preview) }),
      body: (form, hidden) =>
        undone.preview === undefined ? (
          <InsetText>
            <p>{undone.refused}</p>
          </InsetText>
        ) : (
          <>
            <p>It goes on with {before}, as before. What was withdrawn is asked again.</p>
            <Previewed preview={undone.preview} nameOf={nameOf} />
            <Form {...hidden}>
              <Reason form={form} />
              <Actions>
                <Button>Undo it</Button>
              </Actions>
            </Form>
          </>
        ),
      carryOut: async ({ reason }, me) => {
        await actAs(ports, me, inspection.id, { do: 'undo-migration', reason }, { seen: inspection.version })
        return `${changes}?done=migrated`
      },
    }
  },
}

type Undone =
  | { readonly preview: Preview; readonly refused?: undefined }
  | { readonly refused: string; readonly preview?: undefined }

const undoneNow = ({ record, setting }: Opened, c: PortalContext): Undone => {
  try {
    const change = undoMigration(record, { by: 'system', reason: 'preview' }, setting, c.var.now)
    return { preview: previewOf(record, change) }
  } catch (error) {
    if (error instanceof Failure) return { refused: error.message }
    throw error
  }
}
