import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { linkQuery } from '../api/link-queries.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { SHARE } from '../words/share.ts'
import { pathOf, pinnedPathOf } from './link-target.ts'

/** Opens a short link: the page it leads to takes its place, so that Back leads past it. Or says why it does not. */
export function OpenLink({ id }: { id: string }) {
  const navigate = useNavigate()
  const { data: link, error, isFetching, refetch } = useQuery(linkQuery(id))
  useEffect(() => {
    if (link) void navigate(link.kind === 'pinned' ? pinnedPathOf(link, id) : pathOf(link), { replace: true })
  }, [link, id, navigate])
  const late = useDelay(error === null)
  if (!error) return late && <p className="text-t2">{SHARE.opening}</p>
  const gone = error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
  if (gone)
    return (
      <Panel
        className="card"
        icon="link"
        title={SHARE.gone}
        action={
          <Link to="/" className="button secondary">
            {SHARE.toOverview}
          </Link>
        }
      >
        {SHARE.goneWords}
      </Panel>
    )
  return (
    <Panel
      className="card"
      icon="alert"
      title={SHARE.unreachable}
      action={
        <Button icon="refresh" disabled={isFetching} onClick={() => void refetch()}>
          {SHARE.tryAgain}
        </Button>
      }
    >
      {SHARE.unreachableWords}
    </Panel>
  )
}
