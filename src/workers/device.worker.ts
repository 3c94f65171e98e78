import { expose } from 'comlink'
import { browserPlatform } from './device/browser/browser-platform.ts'
import { windowLock } from './device/browser/lock-window.ts'
import { createDevice } from './device/create-device.ts'

// The worker with the keys. Its own answer's policy forbids it the network; the page terminates it at lock.
const lock = windowLock(navigator.locks, typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('doorstep-window'))
const device = createDevice(browserPlatform(lock))
lock.onLost(() => device.stop())
lock.onAsked(() => device.yield())
// The browser's word that the network came back is only a reason to ask our API whether it is there.
self.addEventListener('online', () => device.open()?.syncer.wake('network'))
expose(device.api)
