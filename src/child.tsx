import { render } from 'preact'
import * as z from 'zod/mini'
import './styles/layers.css'
import './styles/fonts.css'
import './styles/reset.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/child.css'
import { childModeIsOn } from './screens/child-mode-mark.ts'
import { ChildStart } from './screens/child/start/child-start.tsx'
import { holdScreen } from './screens/child/start/hold-screen.ts'
import { quietPage } from './screens/child/start/quiet-page.ts'
import { leaveFor, stayOnPage } from './screens/child/start/stay-on-page.ts'

// The page's policy forbids eval; without this zod tries it and the browser reports a violation.
z.config({ jitless: true })

const place = document.getElementById('child')
if (place === null) throw new Error('child.html has no place for the page')
stayOnPage()
quietPage()
holdScreen()
if (await childModeIsOn()) render(<ChildStart />, place)
else leaveFor('/')
