import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { isBrowsersKey, quietPage } from '../../../../src/screens/child/start/quiet-page.ts'

beforeAll(() => quietPage())
beforeEach(() => { document.body.insertAdjacentHTML('beforeend', '<div id="child"><p id="words">Some words</p><textarea id="letter"></textarea></div>') })
afterEach(() => { document.getElementById('child')?.remove() })

const letter = () => document.getElementById('letter') as HTMLTextAreaElement
const words = () => document.getElementById('words') as HTMLElement
const isStopped = (target: EventTarget, event: Event) => { target.dispatchEvent(event); return event.defaultPrevented }
const cancelable = { bubbles: true, cancelable: true } as const

test('menus, the clipboard, dragging and dropping are stopped everywhere', () => {
  for (const name of ['contextmenu', 'copy', 'cut', 'paste', 'dragstart', 'dragover', 'drop', 'auxclick', 'gesturestart']) {
    expect([name, isStopped(letter(), new Event(name, cancelable)), isStopped(words(), new Event(name, cancelable))]).toEqual([name, true, true])
  }
  expect(isStopped(letter(), new InputEvent('beforeinput', { ...cancelable, inputType: 'insertFromPaste' }))).toBe(true)
  expect(isStopped(letter(), new InputEvent('beforeinput', { ...cancelable, inputType: 'insertText' }))).toBe(false)
})

test('words of the page cannot be selected; what a child typed can be, to change it', () => {
  expect(isStopped(words(), new Event('selectstart', cancelable))).toBe(true)
  expect(isStopped(letter(), new Event('selectstart', cancelable))).toBe(false)
  const all = { key: 'a', ctrlKey: true, ...cancelable }
  expect(isStopped(letter(), new KeyboardEvent('keydown', all))).toBe(false)
  expect(isStopped(words(), new KeyboardEvent('keydown', all))).toBe(true)
})

test('keys that a browser answers are stopped; keys to write and move with are not', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) => isBrowsersKey({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
  for (const name of ['l', 'L', 'r', 't', 'n', 'w', 'p', 's', 'o', 'u', 'f', 'g', 'h', 'j', 'i', 'c', 'v', 'x', '+', '-', '0', 'F5', 'Tab']) {
    expect([name, key(name, { ctrlKey: true }), key(name, { metaKey: true })]).toEqual([name, true, true])
  }
  for (const name of ['F1', 'F3', 'F5', 'F7', 'F11', 'F12', 'ContextMenu', 'BrowserBack']) expect([name, key(name)]).toEqual([name, true])
  expect(key('ArrowLeft', { altKey: true })).toBe(true)
  expect(key('F10', { shiftKey: true })).toBe(true)
  for (const name of ['a', 'Z', ' ', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'Backspace', 'Home', 'é']) expect([name, key(name)]).toEqual([name, false])
  expect(key('z', { ctrlKey: true })).toBe(false)
  // AltGr on many keyboards: @ and €.
  expect(key('e', { ctrlKey: true, altKey: true })).toBe(false)
})

test('a field teaches the browser and its keyboard nothing', async () => {
  await userEvent.click(letter())
  const names = ['autocomplete', 'autocorrect', 'autocapitalize', 'spellcheck', 'writingsuggestions']
  expect(names.map((name) => letter().getAttribute(name))).toEqual(['off', 'off', 'none', 'false', 'false'])
  await userEvent.keyboard('Dear judge')
  expect(letter().value).toBe('Dear judge')
})

test('a pinch is stopped, one finger is not', () => {
  const touch = (identifier: number) => new Touch({ identifier, target: words(), clientX: identifier, clientY: 1 })
  const move = (touches: Touch[]) => new TouchEvent('touchmove', { ...cancelable, touches })
  expect(isStopped(words(), move([touch(1), touch(2)]))).toBe(true)
  expect(isStopped(words(), move([touch(1)]))).toBe(false)
  expect(isStopped(words(), new WheelEvent('wheel', { ...cancelable, ctrlKey: true }))).toBe(true)
})
