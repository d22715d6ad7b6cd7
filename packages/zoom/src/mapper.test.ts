import { describe, expect, test } from 'vitest'
import { HOURS, zoomRow } from './testing/scripted-zoom.ts'
import { toTimeSheetPage } from './time-sheets.ts'

const NOW = Date.parse('2026-12-01T00:00:00Z')
const read = (...agents: unknown[]) => toTimeSheetPage({ agents, total_records: agents.length }, HOURS, NOW)
const readOne = (changes: Record<string, unknown>) => read(zoomRow(changes))

test('a row with every field becomes ours', () => {
  const { rows, rejected } = readOne({
    ready_duration: 1800,
    not_ready_duration: 600,
    occupied_duration: 1200,
    offline_duration: 7,
    ready_percentage: 50,
    not_ready_percentage: 17,
    occupied_percentage: 33,
    total_inbound_voice_call: 4,
    total_inbound_voice_call_duration: 700.6,
    total_outbound_voice_call: 2,
    total_outbound_voice_call_duration: 99.4,
    inbound_average_voice_call_talking_duration: 175,
    average_video_call_talking_duration: 0,
    average_wrap_up_duration: 30,
  })
  expect(rejected).toEqual([])
  expect(rows).toEqual([
    {
      userId: 'agent-1',
      displayName: 'Agent 1',
      start: Date.parse('2026-11-02T08:00:00Z') / 1000,
      end: Date.parse('2026-11-02T09:00:00Z') / 1000,
      readySeconds: 1800,
      notReadySeconds: 600,
      occupiedSeconds: 1200,
      onlineSeconds: 3600,
      offlineSeconds: 7,
      inboundCalls: 4,
      inboundCallSeconds: 701,
      outboundCalls: 2,
      outboundCallSeconds: 99,
      averageInboundTalkSeconds: 175,
      averageVideoTalkSeconds: 0,
      averageWrapUpSeconds: 30,
      zoomReadyPercentage: 50,
      zoomNotReadyPercentage: 17,
      zoomOccupiedPercentage: 33,
    },
  ])
})

test('what Zoom leaves out is null, not 0', () => {
  expect(readOne({ offline_duration: undefined }).rows).toMatchObject([
    { offlineSeconds: null, inboundCalls: null, outboundCallSeconds: null, zoomReadyPercentage: null },
  ])
})

describe('kept', () => {
  test.each([
    ['states that exceed the hour, for the row check to flag', { ready_duration: 9000 }, { readySeconds: 9000 }],
    ['a percentage of 250', { occupied_percentage: 250 }, { zoomOccupiedPercentage: 250 }],
    ['a percentage of -3', { ready_percentage: -3 }, { zoomReadyPercentage: -3 }],
    ['unknown fields', { constructor: 1, extra: { deep: [] } }, { readySeconds: 3600 }],
  ])('%s', (_name, changes, expected) => {
    expect(readOne(changes)).toMatchObject({ rows: [expected], rejected: [] })
  })

  test('minus zero as zero', () => {
    const page = toTimeSheetPage(
      JSON.parse(`{"agents":[${JSON.stringify(zoomRow()).replace('3600', '-0')}]}`),
      HOURS,
      NOW,
    )
    expect(Object.is(page.rows[0]?.readySeconds, 0)).toBe(true)
  })
})

describe('set aside', () => {
  test.each([
    ['no state', { ready_duration: undefined }, 'ready_duration'],
    ['a state that is null', { online_duration: null }, 'online_duration'],
    ['text for a number', { occupied_duration: '12' }, 'occupied_duration'],
    ['a negative state', { not_ready_duration: -1 }, 'not_ready_duration'],
    ['half a second', { ready_duration: 0.5 }, 'ready_duration'],
    ['an integer beyond 2^53', { ready_duration: 2 ** 53 + 2 }, 'ready_duration'],
    ['401 days', { ready_duration: 401 * 86_400 }, 'ready_duration'],
    ['an absurd call time', { total_inbound_voice_call_duration: 1e308 }, 'total_inbound_voice_call_duration'],
    ['negative calls', { total_outbound_voice_call: -4 }, 'total_outbound_voice_call'],
    ['no agent', { user_id: undefined }, 'user_id'],
    ['an empty agent', { user_id: '' }, 'user_id'],
    ['an agent in broken letters', { user_id: 'agent\uFFFD' }, 'user_id'],
    ['no start', { start_time_interval: undefined }, 'start_time_interval'],
    ['a start as a number', { start_time_interval: 1793606400 }, 'start_time_interval'],
    ['a start between two hours', { start_time_interval: '2026-11-02T08:10:00Z' }, 'start_time_interval'],
  ])('%s, and the next row kept', (_name, changes, field) => {
    const page = read(zoomRow(changes), zoomRow())
    expect(page.rows).toHaveLength(1)
    expect(page.rejected).toEqual([{ reason: expect.stringContaining(field), row: expect.any(String) }])
  })

  test.each([[null], [1], ['row'], [[]], [undefined]])('%j in place of a row', (raw) => {
    expect(read(raw, zoomRow())).toMatchObject({ rows: [{ userId: 'agent-1' }], rejected: [{}] })
  })

  test('integers that JSON would round', () => {
    const text = JSON.stringify({ agents: [zoomRow()] })
    for (const number of ['9007199254740993', '9223372036854775808', '1e308', '1e999']) {
      const page = toTimeSheetPage(JSON.parse(text.replace('3600', number)), HOURS, NOW)
      expect(page).toMatchObject({ rows: [], rejected: [{ reason: expect.stringContaining('ready_duration') }] })
    }
  })

  test('a row nested ten thousand deep', () => {
    const deep = `{"user_id":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const page = toTimeSheetPage(JSON.parse(`{"agents":[${deep},${JSON.stringify(zoomRow())}]}`), HOURS, NOW)
    expect(page).toMatchObject({ rows: [{}], rejected: [{ reason: expect.stringContaining('user_id') }] })
  })

  test('at most a hundred characters are quoted', () => {
    const [rejected] = readOne({ user_id: 'x'.repeat(9999) }).rejected
    expect(rejected?.row.length).toBe(100)
  })
})

describe('a name', () => {
  test.each([
    ['missing', undefined, 'agent-1'],
    ['null', null, 'agent-1'],
    ['empty', '', 'agent-1'],
    ['a number', 7, 'agent-1'],
    ['of 64 kB', 'x'.repeat(65_536), 'x'.repeat(200)],
    ['of 300 emoji', '😀'.repeat(300), '😀'.repeat(200)],
    ['with NUL', 'a\0b', 'a\uFFFDb'],
    ['with half an emoji', 'a\uD83D', 'a\uFFFD'],
    ['in markup', '<img onerror=alert(1)>', '<img onerror=alert(1)>'],
    ['with an override', 'a\u202Eb', 'a\u202Eb'],
    ['like a formula', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['constructor', 'constructor', 'constructor'],
  ])('%s', (_name, name, expected) => {
    expect(readOne({ display_name: name }).rows[0]?.displayName).toBe(expected)
  })
})

test('__proto__ in a row changes nothing', () => {
  const text = JSON.stringify({ agents: [zoomRow()] }).replace(
    '{"user_id"',
    '{"__proto__":{"ready_duration":1,"x":2},"user_id"',
  )
  const { rows } = toTimeSheetPage(JSON.parse(text), HOURS, NOW)
  expect(rows).toMatchObject([{ readySeconds: 3600 }])
  expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype)
  expect('x' in {}).toBe(false)
})
