import { unreachable } from '../../record/unreachable.ts'
import type { Difference, Stretch } from './changes.ts'
import './note.css'

/** What changed, part by part: words say what came in and what was taken out; the mark under or through them repeats it. */
export function ChangesView({ differences, headingLevel = 3 }: { readonly differences: readonly Difference[]; readonly headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const
  if (differences.length === 0) return <p>The words are the same.</p>
  return (
    <ol class="changes">
      {differences.map((difference) => (
        <li class="changes__item" key={difference.id}>
          <Heading class="changes__label">{difference.label} <span class="changes__kind">{kindInWords(difference.kind)}</span></Heading>
          <p class="changes__text">{difference.stretches.map((stretch, at) => <StretchView key={at} stretch={stretch} />)}</p>
        </li>
      ))}
    </ol>
  )
}

/** A stretch of text with its mark: a line under what came in, a line through what was taken out. */
export function StretchView({ stretch }: { readonly stretch: Stretch }) {
  switch (stretch.kind) {
    case 'added': return <ins class="came-in"><span class="visually-hidden">[came in: </span>{stretch.text}<span class="visually-hidden">]</span></ins>
    case 'taken-out': return <del class="taken-out"><span class="visually-hidden">[taken out: </span>{stretch.text}<span class="visually-hidden">]</span></del>
    case 'same': return <>{stretch.text}</>
    default: return unreachable(stretch.kind)
  }
}

function kindInWords(kind: Difference['kind']): string {
  if (kind === 'added') return 'new'
  return kind === 'taken-out' ? 'taken out' : 'changed'
}
