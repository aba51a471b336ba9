import { type Finding, isRepairable } from '../../../domain/doctor/finding.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { ButtonLink } from '../../design/button.tsx'
import { Figures } from '../../design/figures.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'

/** What the doctor sees now: everything that is not as it should be, in plain words, with what would cure it. */
export const doctorPage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (!mayAnywhere(viewer, 'see-doctor')) throw notAllowed(viewer, 'see-doctor')
  const { inspections, executions, notices, findings } = await examineAll(c.var.ports)
  const mayRepair = mayAnywhere(viewer, 'repair') && findings.some(isRepairable)
  return show(
    c,
    {
      title: 'Doctor',
      width: 'wide',
      intro: 'Looked at just now: the records, the executions that carry them, their messages and their timers.',
      notice: c.req.query('done') === 'repaired' ? repairedNotice : undefined,
    },
    <>
      <Figures
        label="What was looked at"
        items={[
          { value: String(inspections), text: 'inspections' },
          { value: String(executions), text: 'executions that live' },
          { value: String(notices), text: 'messages' },
          { value: String(findings.length), text: 'findings' },
        ]}
      />
      <Findings findings={findings} />
      {mayRepair && <ButtonLink href="/doctor/repair">Repair what can be repaired</ButtonLink>}
    </>,
  )
}

const repairedNotice = { title: 'Repaired. What is left is below.', tone: 'success' } as const

/** Findings, a row each. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <Table
    caption="What is not as it should be"
    none="Nothing to repair: everything is as it should be."
    rows={findings}
    columns={[
      {
        heading: 'Inspection',
        rowHeader: true,
        cell: ({ inspectionId }) =>
          inspectionId === undefined ? 'The system' : <a href={`/inspections/${inspectionId}`}>{inspectionId}</a>,
      },
      { heading: 'What is wrong', cell: one => one.says },
      { heading: 'What cures it', cell: one => one.repairSays },
      {
        heading: 'By',
        cell: one => (isRepairable(one) ? <Tag tone="blue">The system</Tag> : <Tag tone="orange">A person</Tag>),
      },
    ]}
  />
)
