import type { DrawingBody, PhotographBody, PictureRef } from '../record/artefact.ts'
import type { DirectWorkBody } from '../record/direct-work.ts'
import type { Revision } from '../record/revision.ts'

/** The pictures a revision names, the one people look at last; none for other kinds. */
export function pictureRefsOf(revision: Pick<Revision, 'kind' | 'body'>): PictureRef[] {
  if (revision.kind === 'drawing') {
    const body = revision.body as unknown as DrawingBody
    return [body.strokes, body.picture]
  }
  if (revision.kind === 'photograph') {
    const body = revision.body as unknown as PhotographBody
    return body.original ? [body.picture, body.original] : [body.picture]
  }
  if (revision.kind === 'direct-work') {
    const body = revision.body as unknown as DirectWorkBody
    return body.pages.flatMap(({ pictures }) => pictures.flatMap(({ picture, strokes }) => strokes ? [strokes, picture] : [picture]))
  }
  return []
}
