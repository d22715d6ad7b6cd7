const HOUR = 3600
const MOST_MARKS = 10

/**
 * How full each mark of a run is, 0..1; as many marks for everybody as the longest run of all needs. A mark is an hour, or
 * as many whole hours as keep them to ten.
 */
export function runMarks(seconds: number, longestSeconds: number): number[] {
  const hours = Math.max(1, Math.ceil(longestSeconds / HOUR))
  const mark = Math.ceil(hours / MOST_MARKS) * HOUR
  const marks = Math.ceil((hours * HOUR) / mark)
  return Array.from({ length: marks }, (_, place) => Math.max(0, Math.min(1, (seconds - place * mark) / mark)))
}
