/** Differences from a compared range, and what stands behind each. */
export const COMPARE = {
  /** Which way a value went, with the size of the difference. */
  rise: ({ size }: { size: string }) => `↑ ${size}`,
  fall: ({ size }: { size: string }) => `↓ ${size}`,
  same: ({ size }: { size: string }) => `± ${size}`,
  points: ({ size }: { size: string }) => `${size} pts`,
  /** Where there was nothing then, so that no percentage can be told. */
  fromNothing: '↑ from 0',
  /** Where nothing of the intervals that are compared is there now, but something of others. */
  notCompared: 'not compared',
  onlyElsewhere: 'Online now only in intervals that are not compared',
  likeForLike: ({ range }: { range: string }) => `vs ${range}, like for like`,
  nowSide: ({ value }: { value: string }) => `${value} now`,
  thenSide: ({ value }: { value: string }) => `${value} then`,
  equals: ({ sum, value }: { sum: string; value: string }) => `${sum} = ${value}`,
  overCalls: ({ value, calls }: { value: string; calls: string }) => `${value} over ${calls} calls`,
  sides: ({ now, before, difference }: { now: string; before: string; difference: string }) =>
    `${now} now, ${before} then: ${difference}`,
  all: ({ count, unit }: { count: string; unit: string }) => `${count} of ${count} ${unit} compared`,
  some: ({ count, of, unit, why }: { count: string; of: string; unit: string; why: string }) =>
    `${count} of ${of} ${unit} compared: ${why}`,
  runningLeftOut: 'the running one is left out',
  onlyBothSides: 'only what is there on both sides',
  onlyClosedOnBothSides: 'only what is over and there on both sides',
  noCounterpart: 'the rest has no counterpart of the same length',
  runningAndNoCounterpart: 'the running one is left out, and what has no counterpart of the same length',
}
