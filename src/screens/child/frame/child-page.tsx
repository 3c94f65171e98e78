import type { CaptureApi } from '../../../workers/capture-api.ts'
import { CalmPicture } from '../start/calm-picture.tsx'

/** The child's page, before it has tools. */
export function ChildPage(_given: { readonly capture: CaptureApi }) {
  return <CalmPicture words="Hello." />
}
