import { expect, test } from 'vitest'
import { MOST_IN_ONE_ROW, pressSwitch, SCAN_START, type ScanPlace, scanRows, stepOn, type TargetBox } from '../../../../src/screens/child/access/scan-order.ts'

const box = (left: number, top: number): TargetBox => ({ left, top, width: 75, height: 75 })
/** A board of three rows of four, laid down in a muddle, the second row a little uneven. */
const BOARD = [box(100, 200), box(0, 0), box(300, 0), box(200, 190), box(100, 0), box(0, 205), box(200, 0), box(300, 400), box(300, 200), box(0, 400), box(100, 400), box(200, 400)]

test('many targets are gone through row by row, each row in reading order', () => {
  expect(scanRows(BOARD)).toEqual([[1, 4, 6, 2], [5, 0, 3, 8], [9, 10, 11, 7]])
  expect(scanRows(BOARD, true)[0]).toEqual([2, 6, 4, 1])
})

test('no row reaches from the page into what lies beside it, and what lies at the side is one row however it lies', () => {
  const atTheSide = Array.from({ length: 5 }, (_, index) => ({ ...box(600, index * 91), part: 2 }))
  const onTop = [{ ...box(0, 300), part: 0 }, { ...box(91, 300), part: 0 }]
  const page = BOARD.map((one) => ({ ...one, part: 1 }))
  const [drawer, ...rest] = scanRows([...atTheSide, ...page, ...onTop], false, new Set([2]))
  expect(drawer, 'what lies open over the page comes first').toEqual([17, 18])
  expect(rest.map((row) => row.length)).toEqual([4, 4, 4, 5])
  expect(rest.at(-1)).toEqual([0, 1, 2, 3, 4])
})

test('few targets are one row', () => {
  expect(scanRows([box(0, 200), box(0, 0)])).toEqual([[1, 0]])
  expect(scanRows(BOARD.slice(0, MOST_IN_ONE_ROW))).toHaveLength(1)
  expect(scanRows([])).toEqual([])
})

test('one switch that only says now reaches every target of every board', () => {
  for (let count = 1; count <= 40; count += 1) {
    const boxes = Array.from({ length: count }, (_, index) => box((index % 7) * 91, Math.floor(index / 7) * 91))
    const rows = scanRows(boxes)
    const reached = new Set<number>()
    for (let wanted = 0; wanted < count; wanted += 1) {
      let at: ScanPlace = rows.length === 1 ? { level: 'inside', row: 0, place: 0, rounds: 0 } : SCAN_START
      for (let step = 0; step < 200; step += 1) {
        const row = rows[at.row] ?? []
        const here = at.level === 'rows' ? row.includes(wanted) : row[at.place] === wanted
        if (here) {
          const pressed = pressSwitch(rows, at)
          if (pressed.kind === 'choose') {
            expect(pressed.index).toBe(wanted)
            reached.add(wanted)
            break
          }
          if (pressed.kind === 'into') {
            at = pressed.at
            continue
          }
        }
        at = stepOn(rows, at)
      }
    }
    expect(reached.size).toBe(count)
  }
})

test('whoever went into the wrong row comes out of it again without a press', () => {
  const rows = scanRows(BOARD)
  let at: ScanPlace = { level: 'inside', row: 1, place: 0, rounds: 0 }
  for (let step = 0; step < 8; step += 1) at = stepOn(rows, at)
  expect(at).toEqual({ level: 'rows', row: 2 })
})
