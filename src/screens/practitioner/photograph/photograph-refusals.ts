import { unreachable } from '../../../record/unreachable.ts'
import type { PhotographRefusal } from '../../../workers/photograph-api.ts'

export interface RefusalWords {
  readonly title: string
  /** What to do now. */
  readonly advice: string
}

/** Why a file was not taken, and what to do, in plain words. */
export function refusalInWords(reason: PhotographRefusal): RefusalWords {
  switch (reason) {
    case 'heic':
      return {
        title: 'This photograph is in the HEIC format, which this browser cannot open',
        advice: 'Take it again with the button here, or on an iPhone or iPad choose Settings, Camera, Formats, Most Compatible, and take it again.',
      }
    case 'not-a-picture':
      return { title: 'This file is not a photograph', advice: 'Choose a JPEG, PNG, WebP or GIF picture. For a PDF or a scan, photograph the page instead.' }
    case 'truncated':
      return { title: 'This photograph is empty or damaged', advice: 'The file stops before the picture ends. Take it again, or choose the file once more after it has been copied in full.' }
    case 'too-big':
      return { title: 'This file is larger than 25 megabytes', advice: 'Take the photograph again with the button here, or choose a smaller file.' }
    case 'too-many-pixels':
      return { title: 'This picture is larger than this tablet can safely open', advice: 'Up to 40 megapixels, and 12,000 pixels on a side, can be opened. Take the photograph again with the button here.' }
    case 'took-too-long':
      return { title: 'Opening this photograph took too long', advice: 'It was stopped after ten seconds. Try once more. If it happens again, take the photograph with the button here.' }
    case 'corners-crossed':
      return { title: 'The four corners do not make a page', advice: 'Move each corner to a corner of the paper, or use the photograph as it is.' }
    case 'worker-failed':
      return { title: 'This photograph could not be opened', advice: 'Try once more. If it happens again, take the photograph with the button here.' }
    default:
      return unreachable(reason)
  }
}
