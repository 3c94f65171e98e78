import { afterEach, expect, test } from 'vitest'
import { localDateOf, type Clock } from '../../src/sync/clock.ts'
import { cassiePack } from '../screens/demo-case-packs.ts'
import { deviceWithCase } from './setup/device-with-case.ts'

/** Half past midnight on 11 June in London; 23:30 on the day before in UTC. */
const HALF_PAST_MIDNIGHT = '2026-06-10T23:30:00.000Z'
const zoneBefore = process.env['TZ']
afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

const clockAt = (instant: string, own: Partial<Clock> = {}): Clock => ({ nowMs: () => Date.parse(instant), wait: async () => undefined, ...own })

test('a note begun half an hour after midnight is dated today, not yesterday', async () => {
  process.env['TZ'] = 'Europe/London'
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT))
  expect((await device.start())?.date).toBe('2026-06-11')
})

test('the clock may say itself which day it is', async () => {
  expect(localDateOf(clockAt(HALF_PAST_MIDNIGHT, { localDate: () => '2031-01-05' }))).toBe('2031-01-05')
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT, { localDate: () => '2031-01-05' }))
  expect((await device.start())?.date).toBe('2031-01-05')
  expect((await device.api.caseList())[0]?.children[0]?.age).toBe(12)
})

test('who was there is said as a practitioner would: mum, not the respondent', async () => {
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT))
  const planned = cassiePack('2026-06-11').plannedVisits[0]?.id
  expect((await device.start(planned))?.present.map(({ name, role }) => `${name}, ${role}`)).toEqual(['Dana Hale, Mum'])
})
