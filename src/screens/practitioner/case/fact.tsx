import type { ComponentChildren } from 'preact'
import { SourceNote } from '../../../components/record/source-note.tsx'

interface FactProps {
  readonly fact: { readonly source: string; readonly asOf: string }
  readonly title?: ComponentChildren
  readonly children?: ComponentChildren
}

/** One fact of the case pack, never without who holds it true and since when. */
export function Fact({ fact, title, children }: FactProps) {
  return (
    <li class="fact">
      {title && <h3 class="fact__title">{title}</h3>}
      {children && <div class="fact__body">{children}</div>}
      <SourceNote source={fact.source} asOf={fact.asOf} />
    </li>
  )
}

/** A named group of facts; says so when the pack holds none, so that silence is never taken for "nothing known". */
export function Facts({ title, none, count, children }: { readonly title: string; readonly none: string; readonly count: number; readonly children: ComponentChildren }) {
  return (
    <section class="stack--tight">
      <h2>{title}</h2>
      {count === 0 ? <p class="quiet">{none}</p> : <ul class="facts">{children}</ul>}
    </section>
  )
}
