import type { Preview } from '../../../domain/preview/preview.ts'
import { Details } from '../../design/details.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'
import { DifferenceTable } from './difference-table.tsx'

interface Given {
  readonly preview: Preview
  readonly nameOf: NameOf
  /** Which of several changes it is about, for those who hear the page. */
  readonly of?: string
}

/** What a change would do: which dates move, who is told, what is not sent any more. */
export const Previewed = ({ preview, nameOf, of = '' }: Given) => {
  const { dates, told, retired, withdrawn } = preview
  const [first, last] = [dates[0]?.after, dates.at(-1)?.after]
  return (
    <>
      <ul>
        <li>{dates.length === 0 ? 'No date moves.' : `${count(dates.length, 'date')} will be different.`}</li>
        <li>{told.length === 0 ? 'Nobody is written to.' : `Told once: ${listInWords(told.map(nameOf))}.`}</li>
        {retired > 0 && <li>{count(retired, 'message')} that would have left will not be sent.</li>}
        {withdrawn.length > 0 && <li>Not asked any more: {listInWords(withdrawn)}.</li>}
      </ul>
      {dates.length > 0 && (
        <Details summary={`Every date that moves${of}`} open={dates.length <= few && first !== last}>
          <DifferenceTable caption={`Every date that moves${of}`} dates={dates} />
        </Details>
      )}
    </>
  )
}

/** What of it must still be so when the change is carried out: a message that has left meanwhile is no reason to look again. */
export const shownOf = ({ dates, told, withdrawn }: Preview): readonly unknown[] => [dates, told, withdrawn]

/** So many dates are shown without being asked for. */
const few = 6
