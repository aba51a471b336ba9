import { named } from '../../domain/board/day-words.ts'
import type { Forecast } from '../../domain/board/forecast.ts'
import { groupWords, type ProgrammeFacts, type ProgrammeRow } from '../../domain/board/programme-facts.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { stageWords } from './stage-words.ts'

interface GanttTableProps {
  readonly facts: ProgrammeFacts
  /** The address of an inspection's page. */
  readonly hrefOf: (id: string) => string
}

/** The facts of the programme's picture as a table, and its clashes as a numbered list. */
export const GanttTable = ({ facts, hrefOf }: GanttTableProps) => (
  <>
    <ScrollRegion label="The programme as a table">
      <table class="ds_table">
        <caption>The programme, what needs a person first</caption>
        <thead>
          <tr>
            {['Area', 'Needs', 'Stage and week', 'Stages', 'Publication', 'Clashes'].map(one => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.groups.flatMap(group =>
            group.rows.map(row => (
              <tr>
                <th scope="row">
                  <a href={hrefOf(row.id)}>{row.areaName}</a>
                </th>
                <td>
                  <strong>{groupWords[group.kind]}</strong>
                  <br />
                  {row.why}
                  {row.still !== undefined && ` ${row.still.why}`}
                </td>
                <td>{`${row.stageName}, ${row.week}`}</td>
                <td>
                  <StageList row={row} />
                </td>
                <td>{publicationWords(row.publication)}</td>
                <td>{row.clashes.join(', ')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
    {facts.clashes.length > 0 && (
      <ol>
        {facts.clashes.map(({ why, when }) => (
          <li>{when.from === when.to ? why : `${why}, ${named(when.from)} to ${named(when.to)}`}</li>
        ))}
      </ol>
    )}
  </>
)

const StageList = ({ row }: { readonly row: ProgrammeRow }) => (
  <>
    {row.segments.map(({ stage, from, to, kind }, index) => (
      <>
        {index > 0 && <br />}
        {`${stageWords[stage]}: ${named(from)} to ${named(to)}${kind === 'running' ? ' (under way)' : ''}`}
      </>
    ))}
    {row.suspended.map(({ from, to }) => (
      <>
        <br />
        {`Suspended: ${named(from)} to ${named(to)}`}
      </>
    ))}
  </>
)

const publicationWords = (publication: Forecast): string => {
  switch (publication.kind) {
    case 'unknown':
      return publication.reason
    case 'published':
      return `Published on ${named(publication.on)}`
    case 'on-plan':
      return `Planned for ${named(publication.planned)}`
    case 'late':
      return `${named(publication.forecast)}, ${publication.daysLate} days after the planned ${named(publication.planned)}`
  }
}
