import type { Child, FC } from 'hono/jsx'
import { Tag, type Tone } from './tag.tsx'

export interface Task {
  readonly text: string
  /** Where it is done; none while it cannot be begun. */
  readonly href?: string | undefined
  readonly hint?: Child
  readonly status: { readonly text: string; readonly tone?: Tone | undefined }
}

/** What has to be done, and how far each of it is. */
export const TaskList: FC<{ readonly label: string; readonly tasks: readonly Task[] }> = ({ label, tasks }) => (
  <ul class="ds_task-list ji_task-list" aria-label={label}>
    {tasks.map(({ text, href, hint, status }) => (
      <li class="ds_task-list__task">
        <div class="ds_task-list__task-details">
          <p class="ds_task-list__task-heading">
            {href === undefined ? (
              text
            ) : (
              <a class="ds_task-list__task-link" href={href}>
                {text}
              </a>
            )}
          </p>
          {hint !== undefined && <p class="ds_task-list__task-summary ji_quiet">{hint}</p>}
        </div>
        <Tag tone={status.tone}>{status.text}</Tag>
      </li>
    ))}
  </ul>
)
