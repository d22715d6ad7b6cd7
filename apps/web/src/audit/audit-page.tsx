import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/list-queries.ts'
import { looksQuery } from '../api/looks-query.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'
import { Pager } from '../ui/pager.tsx'
import { Panel } from '../ui/panel.tsx'
import { AUDIT } from '../words/audit.ts'
import { LooksTable } from './looks-table.tsx'
import './audit.css'

/** The record of who looked at whom for auditors, and for who takes calls, who looked at them. */
export function AuditPage() {
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  const which = session.rights.audit ? 'audit' : 'looks'
  return <Looks which={which} viewerId={session.viewer.id} />
}

function Looks({ which, viewerId }: { which: 'audit' | 'looks'; viewerId: string }) {
  const client = useQueryClient()
  const [page, setPage] = useState(1)
  const [pageSize, setPageSize] = useState<number>(USUAL_PAGE_SIZE)
  const { data, error, isPlaceholderData, refetch } = useQuery(looksQuery(which, page, pageSize))
  return (
    <section className="card audit">
      <header>
        <div>
          <h1>{which === 'audit' ? AUDIT.title : AUDIT.ownTitle}</h1>
          {data && <p className="text-t2">{AUDIT.note({ days: formatCount(data.keptDays) })}</p>}
        </div>
        {which === 'audit' && data && data.total > 0 && (
          <a className="button secondary" href="/api/v1/audit/export" download>
            {AUDIT.export}
          </a>
        )}
      </header>
      {error && !data && (
        <Panel
          icon="info"
          title={AUDIT.failed}
          action={<Button onClick={() => void refetch()}>{AUDIT.again}</Button>}
        />
      )}
      {data?.total === 0 && (
        <Panel icon="people" title={AUDIT.nobody}>
          {AUDIT.nobodyNote}
        </Panel>
      )}
      {data && data.total > 0 && (
        <>
          <LooksTable looks={data.items} viewerId={viewerId} old={isPlaceholderData} />
          <Pager
            {...{ page, pageSize, total: data.total }}
            onPage={setPage}
            onPageIntent={(next) => void client.prefetchQuery(looksQuery(which, next, pageSize))}
            onPageSize={(size) => {
              setPageSize(size)
              setPage(1)
            }}
          />
        </>
      )}
    </section>
  )
}
