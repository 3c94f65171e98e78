import { ledgerHashOf } from '../../record/content-hash.ts'
import { audienceOf } from '../../record/may.ts'
import type { DrawingBody, PhotographBody, PictureRef } from '../../record/artefact.ts'
import type { DirectWorkBody } from '../../record/direct-work.ts'
import type { Revision } from '../../record/revision.ts'
import type { Sql } from '../sql/database.ts'
import { addLedgerRows, addRelease, moveCaseHead, type CaseHead, type LedgerVerdict, type NewRow, type Receipt } from '../sql/tables/ledger.ts'
import { addPicturePlaces, type PicturePart } from '../sql/tables/pictures.ts'

/**
 * The open end of one case's ledger, its counter row locked. Rows gather here and go to the table together. Call `settle`
 * before the table is read or a savepoint ends, and `close` last, in the same transaction.
 */
export interface CaseWriter {
  readonly caseId: string
  append(revision: Revision, text: string, verdict: LedgerVerdict, receivedAt: string): Promise<Receipt>
  /** Where the ledger stands; with `returnTo`, how an undone savepoint is undone here too. */
  mark(): CaseHead
  returnTo(mark: CaseHead): void
  settle(): Promise<void>
  close(): Promise<void>
}

/** Starts writing at a locked head (`lockCaseHead`). */
export function caseWriter(sql: Sql, caseId: string, start: CaseHead): CaseWriter {
  let head = start
  let gathered: NewRow[] = []
  async function settle(): Promise<void> {
    const rows = gathered
    gathered = []
    await addLedgerRows(sql, rows)
  }
  return {
    caseId,
    async append(revision, text, verdict, receivedAt) {
      const caseSeq = head.caseSeq + 1
      const ledgerHash = ledgerHashOf(head.ledgerHash, revision.contentHash, caseSeq)
      const audience = audienceOf(revision.kind, revision.act)
      const visitId = visitOf(revision)
      gathered.push({ revision, text, audience, visitId, caseSeq, ledgerHash, verdict, receivedAt })
      if (revision.kind === 'visit' && audience === 'team') await addRelease(sql, caseId, revision.recordId, caseSeq)
      await placePictures(sql, revision, false)
      head = { caseSeq, ledgerHash }
      return { verdict, contentHash: revision.contentHash, caseSeq, ledgerHash, receivedAt }
    },
    mark: () => head,
    returnTo(mark) {
      head = mark
      gathered = gathered.filter(({ caseSeq }) => caseSeq <= mark.caseSeq)
    },
    settle,
    async close() {
      await settle()
      if (head.caseSeq !== start.caseSeq) await moveCaseHead(sql, caseId, head)
    },
  }
}

/** Notes which pictures a drawing, a photograph or direct work shows. */
export async function placePictures(sql: Sql, revision: Revision, escrowed: boolean): Promise<void> {
  const visitId = visitOf(revision)
  if (visitId === null) return
  const places = picturesOf(revision).map(([part, { sha256 }]) => ({ sha256, part }))
  await addPicturePlaces(sql, { caseId: revision.caseId, revId: revision.revId, visitId, escrowed }, places)
}

function visitOf(revision: Revision): string | null {
  if (revision.kind === 'visit' && revision.act === 'withdraw') return revision.recordId
  switch (revision.kind) {
    case 'drawing':
    case 'photograph':
    case 'direct-work':
    case 'direct-work-note': return (revision.body as unknown as Pick<DrawingBody, 'visitId'>).visitId
    default: return null
  }
}

function picturesOf(revision: Revision): (readonly [PicturePart, PictureRef])[] {
  if (revision.kind === 'drawing') {
    const body = revision.body as unknown as DrawingBody
    return [['strokes', body.strokes], ['picture', body.picture]]
  }
  if (revision.kind === 'photograph') {
    const body = revision.body as unknown as PhotographBody
    return body.original ? [['picture', body.picture], ['original', body.original]] : [['picture', body.picture]]
  }
  if (revision.kind === 'direct-work') {
    const { pages } = revision.body as unknown as DirectWorkBody
    return pages.flatMap(({ pictures }) => pictures.flatMap(({ picture, strokes }) => (strokes ? [['picture', picture] as const, ['strokes', strokes] as const] : [['picture', picture] as const])))
  }
  return []
}
