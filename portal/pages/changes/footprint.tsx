import * as z from 'zod'
import { footprints } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { migrationReport } from '../../../domain/migration/report.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button, ButtonLink } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Radios } from '../../design/radios.tsx'
import { Section } from '../../design/section.tsx'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { MigrationReported } from './migration-reported.tsx'
import { shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ footprint: z.string({ error: 'Choose a footprint' }), reason: reasonField })

/** Has an inspection go on with another footprint: each one's dry run, and the choice. */
export const footprintForm: FormPage<z.output<typeof schema>> = {
  fields: ['footprint', 'reason'],
  schema,
  tooLate: standsOtherwise('change-footprint', ['running', 'stuck', 'suspended']),
  open: async c => {
    const { record, setting } = await openInspection(c, 'change-footprint')
    const { inspection } = record
    const { ports, now } = c.var
    const others = footprints.filter(one => nameOf(one) !== nameOf(inspection.footprint))
    const reports = others.map(one => ({ footprint: one, report: migrationReport(record, one, setting, now) }))
    const open = reports.filter(one => one.report.verdict === 'valid')
    const told = reports.flatMap(({ report }) =>
      report.verdict === 'valid' ? report.change.notices.map(one => one.to) : [],
    )
    const personOf = await namesOf(ports.directory, told)
    const back = `/inspections/${inspection.id}/changes`
    return {
      title: 'Another footprint',
      caption: inspection.areaName,
      back,
      width: 'wide',
      shows: reports.map(({ report }) =>
        report.verdict === 'valid' ? shownOf(previewOf(record, report.change)) : report.reasons,
      ),
      body: (form, hidden) => (
        <>
          <p>
            It has the footprint {setting.footprint.name}. Nothing that was sent or decided is lost. A dry run for each
            other one:
          </p>
          {inspection.migratedFrom !== undefined && (
            <p>
              <ButtonLink kind="secondary" href={`${back}/footprint/undo`}>
                Undo the last change of footprint
              </ButtonLink>
            </p>
          )}
          {reports.map(({ footprint, report }) => (
            <Section title={footprint.name}>
              <MigrationReported record={record} report={report} nameOf={personOf} of={` (${footprint.name})`} />
            </Section>
          ))}
          {open.length > 0 && (
            <Form {...hidden}>
              <Radios
                form={form}
                name="footprint"
                label="With which footprint is it to go on?"
                options={open.map(({ footprint }) => ({ value: nameOf(footprint), text: footprint.name }))}
              />
              <Reason form={form} />
              <Actions>
                <Button>Go on with it</Button>
              </Actions>
            </Form>
          )}
        </>
      ),
      carryOut: async ({ footprint, reason }, me) => {
        const chosen = others.find(one => nameOf(one) === footprint)
        if (chosen === undefined) throw problem('footprint', 'Choose one of the footprints')
        const { key, version } = chosen
        const command = { do: 'migrate', footprint: { key, version }, reason } as const
        await actAs(ports, me, inspection.id, command, { seen: inspection.version })
        return `${back}?done=migrated`
      },
    }
  },
}

const nameOf = ({ key, version }: Pick<Footprint, 'version'> & { readonly key: string }): string => `${key}-${version}`
