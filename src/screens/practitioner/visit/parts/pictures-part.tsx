import type { CaseId, ChildId, RecordId } from '../../../../record/ids.ts'
import { Button } from '../../../../components/action/button.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { PictureCard } from '../../../../components/note/picture-card.tsx'
import { PERMISSION, fieldInWords } from '../../../../components/note/note-words.ts'
import { countInWords } from '../../../../components/words/count-in-words.ts'
import type { PictureLine } from '../../../../workers/device-api.ts'
import { device } from '../../../device.ts'
import { replayIsOn } from '../../../replay-is-on.ts'
import { navigate } from '../../../route.ts'
import { fieldId } from '../field-place.ts'
import { VisitPart, type PartProps } from '../visit-part.tsx'

interface PicturesPartProps extends PartProps {
  readonly visitId: RecordId
  readonly caseId: CaseId
  readonly pictures: readonly PictureLine[]
  readonly childName: (id: string) => string
  /** Pictures of direct work: the child's answer is about them too. */
  readonly morePictures: number
  /** False where the pictures stand beside the page already. */
  readonly listed: boolean
}

/** Drawings and photographs of this visit, and the child's answer to their being kept. */
export function PicturesPart({ body, change, visitId, caseId, pictures, morePictures, childName, listed }: PicturesPartProps) {
  return (
    <VisitPart id="pictures" title="Drawings and photographs">
      {listed || pictures.length === 0
        ? <PictureList pictures={pictures} visitId={visitId} caseId={caseId} childName={childName} />
        : <p class="quiet">{countInWords(pictures.length, 'picture')}, shown beside the note.</p>}
      <div class="button-group">
        {drawersOf(body.children).map((childId) => (
          <Button key={childId ?? 'all'} look="secondary" onPress={() => navigate(childId === undefined ? { screen: 'drawing', visitId } : { screen: 'drawing', visitId, childId })}>
            {childId === undefined ? 'Start a drawing' : `Start a drawing with ${childName(childId)}`}
          </Button>
        ))}
        {drawersOf(body.children).map((childId) => (
          <Button key={childId ?? 'all'} look="secondary" onPress={() => navigate(childId === undefined ? { screen: 'photograph', visitId } : { screen: 'photograph', visitId, childId })}>
            {childId === undefined || body.children.length === 1 ? 'Photograph a drawing' : `Photograph a drawing by ${childName(childId)}`}
          </Button>
        ))}
      </div>
      {(pictures.length + morePictures > 0 || body.permissionForPictures !== undefined) && (
        <Radios id={fieldId('permissionForPictures')} label={fieldInWords('permissionForPictures')} choices={PERMISSION} value={body.permissionForPictures}
          onChange={(value) => change({ kind: 'set', field: 'permissionForPictures', value })} />
      )}
    </VisitPart>
  )
}

/** The pictures of a visit with their states; one that is not finished can be gone on with. */
export function PictureList({ pictures, visitId, caseId, childName }: Pick<PicturesPartProps, 'pictures' | 'visitId' | 'caseId' | 'childName'>) {
  if (pictures.length === 0) return <p class="quiet">None yet.</p>
  return (
    <div class="picture-list">
      {pictures.map((picture) => (
        <PictureCard key={picture.recordId} picture={picture} childName={childName} load={(sha256) => device.picture(caseId, sha256)} replay={replayIsOn()}
          actions={picture.unfinished && <Button look="secondary" onPress={() => navigate({ screen: 'drawing', visitId, drawingId: picture.recordId })}>Go on with this drawing</Button>} />
      ))}
    </div>
  )
}

// With no child chosen yet, a picture may still be made; whose it is stays open.
function drawersOf(children: readonly ChildId[]): readonly (ChildId | undefined)[] {
  return children.length === 0 ? [undefined] : children
}
