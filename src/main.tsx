import { render } from 'preact'
import { registerServiceWorker } from './screens/service-worker-update.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')
render(<h1>Doorstep</h1>, place)

if (import.meta.env.PROD) void registerServiceWorker()
