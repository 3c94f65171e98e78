import type { ComponentChildren } from 'preact'

export interface TimelineItem {
  readonly id: string
  readonly title: ComponentChildren
  /** Who and when, in words. */
  readonly by: ComponentChildren
  readonly body?: ComponentChildren
}

/** What happened, newest first unless the caller orders otherwise. */
export function Timeline({ items, headingLevel = 3 }: { readonly items: readonly TimelineItem[]; readonly headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li class="timeline__item" key={item.id}>
          <Heading>{item.title}</Heading>
          <div class="timeline__by">{item.by}</div>
          {item.body && <div class="timeline__body">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
