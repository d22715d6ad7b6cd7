import { z } from 'zod'

const Report = z.object({ userLimits: z.object({ open_files: z.object({ soft: z.union([z.number(), z.string()]) }) }) })

/** How many files and sockets this process may have open at once. */
export function openFilesAllowed(): number {
  const { soft } = Report.parse(process.report.getReport()).userLimits.open_files
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft)
}
