import type { Upload } from '../../../functions/ports/papers/paper.ts'
import { Tag } from '../../design/tag.tsx'

interface Given {
  readonly inspectionId: string
  readonly uploads: readonly Upload[]
}

/** Files and what became of them; those that were kept can be had. */
export const FileList = ({ inspectionId, uploads }: Given) => (
  <ul class="ji_files">
    {uploads.map(one => (
      <li>
        {one.state.kind === 'kept' ? (
          <a href={`/inspections/${inspectionId}/files/${one.id}`}>{one.fileName}</a>
        ) : (
          one.fileName
        )}{' '}
        <FileState upload={one} />
      </li>
    ))}
  </ul>
)

const FileState = ({ upload: { state } }: { readonly upload: Upload }) => {
  if (state.kind === 'expected') return <Tag tone="blue">Being checked</Tag>
  if (state.kind === 'refused') return <Tag tone="red">Refused</Tag>
  return state.scan === 'clean' ? (
    <Tag tone="green">Checked, no virus found</Tag>
  ) : (
    <Tag tone="orange">Not scanned for viruses</Tag>
  )
}
