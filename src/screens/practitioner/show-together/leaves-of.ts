import type { PictureRef } from '../../../record/artefact.ts'
import type { DirectWorkBody, DirectWorkPage, KeptItem } from '../../../record/direct-work.ts'
import { isLeftOut } from '../../../direct-work/sharing/share-wish.ts'

/** One page as it is shown to whoever made it: pictures and words, and nothing else. */
export interface Leaf {
  readonly pageId: string
  readonly title: string
  readonly pictures: readonly PictureRef[]
  readonly words: readonly string[]
  /** Something of it is not shown, as the child asked. */
  readonly somethingLeftOut: boolean
}

/** The pages of a session in the order they were made. What the child let go, put away or said no to is not among them; a page where nothing is left to show is no page. */
export function leavesOf({ pages, lead }: Pick<DirectWorkBody, 'pages' | 'lead'>): readonly Leaf[] {
  if (lead === 'practitioner') return []
  return pages.filter(({ keeping }) => keeping !== 'let-go').map(leafOf).filter(({ pictures, words, title }) => pictures.length > 0 || words.length > 0 || title !== '')
}

function leafOf(page: DirectWorkPage): Leaf {
  const hidden = page.items.filter((item) => isLeftOut(item) || item.readBack === 'not-that' || item.statements.some(({ readBack }) => readBack === 'not-that'))
  const words = page.items.filter(({ readBack }) => readBack !== 'leave-out' && readBack !== 'not-that')
    .flatMap(({ statements }) => statements.filter(({ readBack }) => readBack !== 'leave-out' && readBack !== 'not-that').map(({ text }) => text))
  return { pageId: page.pageId, title: page.title, pictures: picturesToShow(page, hidden), words, somethingLeftOut: hidden.length > 0 }
}

/** A picture of the whole board shows everything on it: with something put away, only pictures of the other things alone are shown. */
function picturesToShow({ pictures, items }: DirectWorkPage, hidden: readonly KeptItem[]): readonly PictureRef[] {
  const shown = hidden.length === 0 ? pictures : pictures.filter(({ canvas }) => {
    const on = items.filter((item) => item.canvas === canvas)
    return on.length > 0 && on.every((item) => !hidden.includes(item))
  })
  return shown.map(({ picture }) => picture)
}
