import { render } from 'preact'
import * as z from 'zod/mini'
import './styles/layers.css'
import './styles/fonts.css'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/components/action.css'
import './styles/components/form.css'
import './styles/components/parts.css'
import './styles/components/record.css'
import './styles/lock.css'
import './styles/staff.css'
import './styles/case.css'
import './styles/print.css'
import { App } from './screens/app.tsx'
import { startAutoLock } from './screens/auto-lock.ts'
import { followChildMode, lookForChild } from './screens/child-mode.ts'
import { startDevice } from './screens/device.ts'
import { keepInstallOffer } from './screens/lock/install-prompt.ts'
import { followHistory } from './screens/route.ts'
import { registerServiceWorker } from './screens/service-worker-update.ts'
import { startWorkers } from './screens/start-workers.ts'

// The page's policy forbids eval; without this zod tries it and the browser reports a violation.
z.config({ jitless: true })

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')
// Before anything else: while a child holds the tablet this page is the child's, or the lock alone.
if ((await lookForChild()) !== 'child') {
  followHistory()
  followChildMode()
  keepInstallOffer()
  startAutoLock()
  render(<App />, place)
  void startDevice(startWorkers)
  if (import.meta.env.PROD) void registerServiceWorker()
}
