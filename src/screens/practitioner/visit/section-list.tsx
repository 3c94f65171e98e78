import type { MissingPart } from '../../../record/sign-check.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { VisitBody } from '../../../record/visit.ts'
import type { PartId } from './visit-part.tsx'

interface SectionListProps {
  readonly missing: readonly MissingPart[]
  readonly childNames: string
}

const PARTS: readonly PartId[] = ['header', 'people', 'purpose', 'entries', 'direct-work', 'pictures', 'safety', 'meaning', 'next', 'child']

/** The parts of the note with what is still open in each; pressing one goes there. */
export function SectionList({ missing, childNames }: SectionListProps) {
  return (
    <nav class="section-list" aria-label="Parts of this note">
      <ul>
        {PARTS.map((id) => {
          const open = missing.filter((part) => partOf(part.field) === id).length
          return (
            <li key={id}>
              <button type="button" class="section-list__link" onClick={() => showPart(id)}>
                <span>{titleOf(id, childNames)}</span>
                <span class="section-list__state">{open === 0 ? <><span aria-hidden="true">✓</span><span class="visually-hidden">complete</span></> : `${open} to do`}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function showPart(id: PartId): void {
  const heading = document.getElementById(`part-${id}-title`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

function titleOf(id: PartId, childNames: string): string {
  switch (id) {
    case 'header': return 'The visit'
    case 'people': return 'Who was there'
    case 'purpose': return 'Why'
    case 'entries': return 'Saw and heard'
    case 'direct-work': return 'Direct work'
    case 'pictures': return 'Pictures'
    case 'safety': return 'Safety'
    case 'meaning': return 'What it means'
    case 'next': return 'Next'
    case 'child': return `For ${childNames}`
    default: return unreachable(id)
  }
}

/** The part of the screen in which a field stands. */
export function partOf(field: keyof VisitBody): PartId {
  switch (field) {
    case 'children': case 'visitType': case 'announced': case 'mode': case 'placeName': case 'date': case 'startsAt': case 'endsAt': case 'filledFrom': case 'signature': case 'withdrawnBecause': return 'header'
    case 'present': case 'seen': return 'people'
    case 'purpose': case 'explained': return 'purpose'
    case 'entries': return 'entries'
    case 'permissionForPictures': return 'pictures'
    case 'safetyAnswer': case 'safetyDetails': case 'safetyActionTaken': return 'safety'
    case 'analysis': return 'meaning'
    case 'nextActions': case 'noActionsReason': case 'nextContact': return 'next'
    case 'toldChildNext': case 'childSummary': return 'child'
    default: return unreachable(field)
  }
}
