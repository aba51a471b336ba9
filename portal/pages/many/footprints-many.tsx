import * as z from 'zod'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { footprints } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { type MigrationReport, migrationReport } from '../../../domain/migration/report.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { notFound } from '../../reading/not-found.ts'
import { Reason, reasonField } from '../changes/reason.tsx'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reason: reasonField })

interface Reported {
  readonly inspection: Inspection
  readonly report: MigrationReport
}

/** Has many inspections go on with another footprint: a dry run with a report for each, and those that are ticked. */
export const footprintsManyForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reason'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'change-footprint')) throw notAllowed(signedIn(c).viewer, 'change-footprint')
    const { ports } = c.var
    const target = footprints.find(one => addressOf(one) === c.req.param('footprint'))
    if (target === undefined) throw notFound()
    const open = (await ports.store.listOpen()).filter(one => addressOf(one.footprint) !== addressOf(target))
    const reported = await Promise.all(open.map(one => reportedOf(c, one, target)))
    const offered = reported.filter(one => one.report.verdict === 'valid').map(one => one.inspection)
    return {
      title: target.name,
      caption: 'Another footprint for many inspections',
      back: '/many',
      width: 'wide',
      shows: reported.map(({ inspection, report }) => [inspection.id, report.verdict, meaningOf(report)]),
      body: (form, hidden) => (
        <>
          <Section title="Dry run">
            <Reports reported={reported} />
          </Section>
          {offered.length === 0 ? (
            <InsetText>
              <p>No open inspection can go over to it now.</p>
            </InsetText>
          ) : (
            <Form {...hidden}>
              <Which form={form} label="Which inspections are to go over?" offered={offered} />
              <Reason form={form} />
              <Actions>
                <Button>Go on with it</Button>
              </Actions>
            </Form>
          )}
        </>
      ),
      carryOut: async ({ inspections, reason }, me) => {
        const { key, version } = target
        const command = { do: 'migrate', footprint: { key, version }, reason } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, `Gone over to ${target.name}`, outcome)
      },
    }
  },
}

/** A footprint as an address has it. */
export const addressOf = ({ key, version }: { readonly key: string } & Pick<Footprint, 'version'>): string =>
  `${key}-${version}`

const reportedOf = async (c: PortalContext, inspection: Inspection, target: Footprint): Promise<Reported> => {
  const { ports, now } = c.var
  const record = await ports.store.load(inspection.id)
  return { inspection, report: migrationReport(record, target, settingOf(record.inspection, ports.calendars), now) }
}

const Reports = ({ reported }: { readonly reported: readonly Reported[] }) => (
  <Table
    caption="Dry run"
    captionHidden
    none="Every open inspection has it already."
    rows={reported}
    columns={[
      {
        heading: 'Inspection',
        rowHeader: true,
        cell: ({ inspection }) => <a href={`/inspections/${inspection.id}/changes/footprint`}>{inspection.areaName}</a>,
      },
      {
        heading: 'Verdict',
        cell: ({ report }) =>
          report.verdict === 'valid' ? <Tag tone="green">Possible</Tag> : <Tag tone="orange">Not now</Tag>,
      },
      { heading: 'What it means', cell: ({ report }) => meaningOf(report) },
    ]}
  />
)

const meaningOf = (report: MigrationReport): string => {
  if (report.verdict === 'refused') return report.reasons.join(' ')
  const { dates, withdrawn, asked, passed } = report
  const parts = [
    `${count(dates.length, 'date')} would be others`,
    ...(withdrawn.length > 0 ? [`${listInWords(withdrawn)} would not be asked any more`] : []),
    ...(asked.length > 0 ? [`${count(asked.length, 'request')} would be asked besides`] : []),
    ...(passed.length > 0 ? [`${count(passed.length, 'step')} would be passed over`] : []),
  ]
  return `${listInWords(parts)}.`
}
