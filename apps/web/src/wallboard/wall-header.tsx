import type { SeriesPoint } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { queueNameQuery, sessionQuery } from '../api/list-queries.ts'
import { everyQueueName } from '../question/every-queue.ts'
import { useQuestion } from '../question/use-question.ts'
import { formatDay, formatTime, zoneCity } from '../ui/wall-clock.ts'

type WallHeaderProps = { point: SeriesPoint | null; now: number; zone: string | null }

/** Whose time it is, which interval, and the clock of its zone. */
export function WallHeader({ point, now, zone }: WallHeaderProps) {
  const { question } = useQuestion()
  const { data: name } = useQuery(queueNameQuery(question.queue))
  const { data: session } = useQuery(sessionQuery)
  return (
    <header className="wall-header">
      <h1>
        <bdi>{question.queue === null ? everyQueueName(session) : (name ?? question.queue)}</bdi>
      </h1>
      {point && (
        <p>
          {formatDay(point.start)}, {formatTime(point.start)}–{formatTime(point.end)}
        </p>
      )}
      {zone && (
        <p className="wall-clock">
          {zoneCity(zone)} <b>{formatTime(formatInstant(Math.floor(now / 1000), zone))}</b>
        </p>
      )}
    </header>
  )
}
