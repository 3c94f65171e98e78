import './start.css'
import { useEffect, useState } from 'preact/hooks'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import { ChildPage } from '../frame/child-page.tsx'
import { CalmPicture } from './calm-picture.tsx'
import { startCapture } from './start-capture.ts'

/** The child's page from its first moment: the capture worker, and what is shown if it cannot run. */
export function ChildStart() {
  const [capture, setCapture] = useState<CaptureApi | 'broken'>()
  // A window that nobody looks at must not hold the session that a child waits for in another.
  useEffect(() => whenSeen(() => setCapture(() => startCapture(() => setCapture('broken')))), [])
  if (capture === undefined) return <main class="child start" aria-busy="true" />
  if (capture === 'broken') return <CalmPicture words="Please give this back to the grown-up." />
  return <ChildPage capture={capture} />
}

function whenSeen(start: () => void): () => void {
  const seen = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', seen)
    start()
  }
  document.addEventListener('visibilitychange', seen)
  seen()
  return () => document.removeEventListener('visibilitychange', seen)
}
