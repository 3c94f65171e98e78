import type { ComponentChildren } from 'preact'
import { TextButton } from '../action/button.tsx'

export interface Task {
  readonly id: string
  readonly name: string
  readonly hint?: ComponentChildren
  readonly status?: ComponentChildren
  readonly onOpen?: () => void
}

/** Things to do or to open, each with its state in words. The whole row is the target. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="task-list">
      {tasks.map((task) => (
        <li class="task-list__item" key={task.id}>
          <span class="task-list__name">
            {task.onOpen ? <span class="task-list__press"><TextButton onPress={task.onOpen}>{task.name}</TextButton></span> : task.name}
          </span>
          {task.hint && <span class="task-list__hint">{task.hint}</span>}
          {task.status && <span class="task-list__status">{task.status}</span>}
        </li>
      ))}
    </ul>
  )
}
