import { named } from '../../domain/board/day-words.ts'
import type { MilestoneTime } from '../../domain/board/milestone-times.ts'
import type { StageTime, TimelineFacts } from '../../domain/board/timeline-facts.ts'
import { ScrollRegion } from './scroll-region.tsx'

/** The facts of a time line as two tables: the stages, and the milestones. */
export const TimelineTable = ({ facts }: { readonly facts: TimelineFacts }) => (
  <>
    <ScrollRegion label={`Stages of the inspection in ${facts.areaName}`}>
      <table class="ds_table">
        <caption>Stages, planned and real</caption>
        <Head names={['Stage', 'Planned', 'So far', 'As it looks now']} />
        <tbody>
          {facts.stages.map(one => stageRow(one, facts))}
          {facts.suspended.map(({ from, to }) => (
            <tr>
              <th scope="row">Suspended</th>
              <td>Not counted</td>
              <td>{`${named(from)} to ${named(to)}`}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    <ScrollRegion label={`Milestones of the inspection in ${facts.areaName}`}>
      <table class="ds_table">
        <caption>Milestones</caption>
        <Head names={['Milestone', 'Planned', 'Happened', 'As it looks now']} />
        <tbody>{facts.milestones.map(milestoneRow)}</tbody>
      </table>
    </ScrollRegion>
  </>
)

const Head = ({ names }: { readonly names: readonly string[] }) => (
  <thead>
    <tr>
      {names.map(one => (
        <th scope="col">{one}</th>
      ))}
    </tr>
  </thead>
)

const stageRow = ({ name, planned, real, forecast }: StageTime, { still }: TimelineFacts) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{planned === undefined ? noDatesWords(still) : `${named(planned.from)} to ${named(planned.to)}`}</td>
    <td>{realWords(real)}</td>
    <td>
      {forecast === undefined ? '' : `${real === undefined ? `${named(forecast.from)} ` : ''}to ${named(forecast.to)}`}
    </td>
  </tr>
)

const noDatesWords = (still: TimelineFacts['still']): string => {
  if (still === undefined) return 'No dates yet'
  return still.kind === 'suspended' ? 'Planned anew once it goes on' : 'Not to come any more'
}

const realWords = (real: StageTime['real']): string => {
  if (real === undefined) return 'Not begun'
  return real.to === undefined ? `Since ${named(real.from)}` : `${named(real.from)} to ${named(real.to)}`
}

const milestoneRow = ({ name, planned, forecast, happened, moved }: MilestoneTime) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      {named(planned)}
      {moved !== undefined && `, moved from ${named(moved.from)}${moved.why === '' ? '' : `: ${moved.why}`}`}
    </td>
    <td>{happened === undefined ? '' : named(happened)}</td>
    <td>{happened !== undefined ? '' : forecast === undefined ? 'As planned' : named(forecast)}</td>
  </tr>
)
