import { daysWord } from '../../../domain/board/day-words.ts'
import { Table } from '../../design/table.tsx'
import { stageWords } from '../../pictures/stage-words.ts'
import type { StageTimes } from './stage-times.ts'

/** Stages, planned against actual, over the open inspections. */
export const StageTimesTable = ({ times }: { readonly times: readonly StageTimes[] }) => (
  <Table
    caption="How long stages take: planned and actual"
    captionHidden
    none="No inspection has begun a stage yet."
    rows={times}
    columns={[
      { heading: 'Stage', rowHeader: true, cell: one => stageWords[one.stage] },
      { heading: 'Finished by', numeric: true, cell: one => one.finished },
      { heading: 'Planned', numeric: true, cell: one => daysOr(one.plannedDays) },
      { heading: 'Took', numeric: true, cell: one => daysOr(one.actualDays) },
      { heading: 'Difference', numeric: true, cell: differenceWords },
      { heading: 'In it now', cell: runningWords },
    ]}
  />
)

const daysOr = (days: number | undefined): string => (days === undefined ? 'not known yet' : daysWord(days))

const differenceWords = ({ plannedDays, actualDays }: StageTimes): string => {
  if (plannedDays === undefined || actualDays === undefined) return 'not known yet'
  const over = actualDays - plannedDays
  if (over === 0) return 'as planned'
  return over > 0 ? `${daysWord(over)} longer` : `${daysWord(-over)} shorter`
}

const runningWords = ({ running, runningOver }: StageTimes): string =>
  runningOver === 0 ? String(running) : `${running}, of which ${runningOver} for longer than planned`
