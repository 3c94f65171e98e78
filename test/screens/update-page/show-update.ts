import { effect } from '@preact/signals'
import {
  applyUpdate,
  lookForUpdate,
  readyToWorkOffline,
  registerServiceWorker,
  updateWaiting,
} from '../../../src/screens/service-worker-update.ts'

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`No ${id} on the page`)
  return element
}

effect(() => {
  find('ready').textContent = readyToWorkOffline.value ? 'ready to work offline' : 'not ready'
})
effect(() => {
  find('waiting').textContent = updateWaiting.value ? 'an update waits' : 'no update'
})
find('look').addEventListener('click', () => void lookForUpdate())
find('take').addEventListener('click', applyUpdate)
void registerServiceWorker()
