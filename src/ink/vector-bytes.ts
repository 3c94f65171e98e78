import { unreachable } from '../record/unreachable.ts'
import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from './byte-writer.ts'
import { InkOperation } from './ink-operation.ts'
import { COLOUR_NAMES, WIDTH_NAMES } from './pens.ts'

const MAGIC = 'DSINK1'
/** New kinds are added at the end: the numbers of those before never change, so that older drawings open for ever. */
const KINDS = ['lay-paper', 'add-stroke', 'extend-stroke', 'remove-strokes', 'clear-page', 'undo', 'redo', 'fill-area'] as const
const TOOLS = ['pen', 'eraser'] as const
const LIES = ['under', 'over'] as const
const POINTERS = ['pen', 'touch', 'mouse'] as const

/** All operations of a drawing, undone ones too, as compact bytes (about six a point). Exact both ways. */
export function drawingToVectorBytes(operations: readonly InkOperation[]): Uint8Array {
  const writer = createByteWriter()
  for (const letter of MAGIC) writer.byte(letter.charCodeAt(0))
  writer.count(operations.length)
  for (const operation of operations) {
    writer.byte(KINDS.indexOf(operation.kind))
    writeOperation(writer, operation)
  }
  return writer.bytes()
}

/** Reads `drawingToVectorBytes` back. Anything else, cut short or with a tail, is refused whole. */
export function vectorBytesToDrawing(bytes: Uint8Array): { readonly kind: 'drawing'; readonly operations: readonly InkOperation[] } | { readonly kind: 'refused'; readonly reason: 'not-a-drawing' } {
  const refused = { kind: 'refused', reason: 'not-a-drawing' } as const
  const reader = createByteReader(bytes)
  for (const letter of MAGIC) if (reader.byte() !== letter.charCodeAt(0)) return refused
  const count = reader.count()
  if (count === null || count > reader.left()) return refused
  const operations: InkOperation[] = []
  for (let index = 0; index < count; index += 1) {
    const result = InkOperation.safeParse(readOperation(reader))
    if (!result.success) return refused
    operations.push(result.data)
  }
  return reader.atEnd() ? { kind: 'drawing', operations } : refused
}

function writeOperation(writer: ByteWriter, operation: InkOperation): void {
  switch (operation.kind) {
    case 'lay-paper':
      writer.count(operation.width)
      writer.count(operation.height)
      return
    case 'add-stroke':
      writer.word(operation.strokeId)
      writer.byte(TOOLS.indexOf(operation.tool))
      writer.byte(COLOUR_NAMES.indexOf(operation.colour))
      writer.byte(WIDTH_NAMES.indexOf(operation.width))
      writer.byte(POINTERS.indexOf(operation.pointerType))
      writer.count(operation.startedAtMs)
      writeNumbers(writer, operation.points)
      return
    case 'extend-stroke':
      writer.word(operation.strokeId)
      writer.count(operation.part)
      writeNumbers(writer, operation.points)
      return
    case 'fill-area':
      writer.word(operation.strokeId)
      writer.byte(COLOUR_NAMES.indexOf(operation.colour))
      writer.count(operation.startedAtMs)
      writer.byte(LIES.indexOf(operation.lies))
      writer.word(operation.recolours ?? '')
      writer.count(operation.rings.length)
      for (const ring of operation.rings) writeNumbers(writer, ring)
      return
    case 'remove-strokes':
      writer.count(operation.strokeIds.length)
      for (const strokeId of operation.strokeIds) writer.word(strokeId)
      return
    case 'clear-page':
    case 'undo':
    case 'redo':
      return
    default:
      unreachable(operation)
  }
}

/** What the bytes say, still to be checked by the schema: a missing part comes out as null. */
function readOperation(reader: ByteReader): unknown {
  const kind = KINDS[reader.byte() ?? -1]
  switch (kind) {
    case 'lay-paper':
      return { kind, width: reader.count(), height: reader.count() }
    case 'add-stroke':
      return {
        kind,
        strokeId: reader.word(),
        tool: TOOLS[reader.byte() ?? -1],
        colour: COLOUR_NAMES[reader.byte() ?? -1],
        width: WIDTH_NAMES[reader.byte() ?? -1],
        pointerType: POINTERS[reader.byte() ?? -1],
        startedAtMs: reader.count(),
        points: readMany(reader, () => reader.whole()),
      }
    case 'extend-stroke':
      return { kind, strokeId: reader.word(), part: reader.count(), points: readMany(reader, () => reader.whole()) }
    case 'fill-area': {
      const head = { kind, strokeId: reader.word(), colour: COLOUR_NAMES[reader.byte() ?? -1], startedAtMs: reader.count(), lies: LIES[reader.byte() ?? -1] }
      const recolours = reader.word()
      const rings = readMany(reader, () => readMany(reader, () => reader.whole()))
      // No name is an empty word: the key is then left out, as it was.
      return { ...head, ...(recolours !== '' && { recolours }), rings }
    }
    case 'remove-strokes':
      return { kind, strokeIds: readMany(reader, () => reader.word()) }
    case 'clear-page':
    case 'undo':
    case 'redo':
      return { kind }
    case undefined:
      return null
    default:
      return unreachable(kind)
  }
}

function writeNumbers(writer: ByteWriter, numbers: readonly number[]): void {
  writer.count(numbers.length)
  for (const number of numbers) writer.whole(number)
}

function readMany(reader: ByteReader, read: () => unknown): unknown[] | null {
  const length = reader.count()
  // Each item takes at least one byte: a length that cannot be true never makes an array.
  if (length === null || length > reader.left()) return null
  return Array.from({ length }, read)
}
