import { AuditPage } from '../audit/audit-page.tsx'
import { AUDIT } from '../words/audit.ts'
import { FRAME } from '../words/frame.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around who looked at whom. */
export function AuditScreen() {
  return (
    <>
      <title>{FRAME.title({ page: AUDIT.title })}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <AuditPage />
      </main>
    </>
  )
}
