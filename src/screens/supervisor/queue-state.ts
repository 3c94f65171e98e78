import type { QueueLine } from '../../workers/supervisor-api.ts'

/** How a supervisor looks at the queue. */
export interface QueueView {
  readonly show: 'all' | 'unread' | 'questions'
  readonly order: 'newest' | 'oldest' | 'unread-first'
  readonly by?: string | undefined
  readonly child?: string | undefined
}

export const WHOLE_QUEUE: QueueView = { show: 'all', order: 'newest' }

/** The lines that a view shows, in its order. Lines without a receipt time (not received yet) count as newest. */
export function arrangeQueue(lines: readonly QueueLine[], view: QueueView): QueueLine[] {
  const shown = lines.filter((line) => {
    if (view.show === 'unread' && !isUnread(line)) return false
    if (view.show === 'questions' && line.openQuestions === 0) return false
    if (view.by !== undefined && line.line.authorName !== view.by) return false
    return view.child === undefined || childKeys(line).includes(view.child)
  })
  const newestFirst = (a: QueueLine, b: QueueLine) => timeOf(b).localeCompare(timeOf(a))
  switch (view.order) {
    case 'newest': return shown.sort(newestFirst)
    case 'oldest': return shown.sort((a, b) => newestFirst(b, a))
    case 'unread-first': return shown.sort((a, b) => Number(isUnread(b)) - Number(isUnread(a)) || newestFirst(a, b))
  }
}

/** Not read at all, or changed since. */
export function isUnread(line: QueueLine): boolean {
  return line.unread || line.changedSinceRead
}

/** All practitioners in the queue, by name. */
export function practitionersIn(lines: readonly QueueLine[]): string[] {
  return [...new Set(lines.map((line) => line.line.authorName))].sort()
}

/** All children in the queue, each with its case, since two children may share a name. */
export function childrenIn(lines: readonly QueueLine[]): string[] {
  return [...new Set(lines.flatMap(childKeys))].sort()
}

function childKeys(line: QueueLine): string[] {
  return line.line.childNames.map((name) => (name === line.caseName ? name : `${name}, case ${line.caseName}`))
}

function timeOf(line: QueueLine): string {
  return line.receivedAt ?? '9999'
}
