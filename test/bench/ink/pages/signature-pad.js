import SignaturePad from 'signature_pad'
import { penInHand } from './watch-frames.ts'

const canvas = document.createElement('canvas')
canvas.style.cssText = 'width:100%;height:100%;touch-action:none'
document.getElementById('app')?.append(canvas)
canvas.width = canvas.clientWidth * devicePixelRatio
canvas.height = canvas.clientHeight * devicePixelRatio
canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio)
const pad = new SignaturePad(canvas, { throttle: 0 })
penInHand(() => pad.toData().length)
