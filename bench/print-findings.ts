import type { Finding } from './finding.ts'

const HEAD = { name: 'what', measured: 'measured', aim: 'aim', verdict: '' }

/** name · measured · aim · met or missed, in columns. */
export function printFindings(findings: readonly Finding[]): void {
  const rows = findings.map(({ met, ...texts }) => ({ ...texts, verdict: verdictOf(met) }))
  const width = (key: 'name' | 'measured' | 'aim') => Math.max(...[HEAD, ...rows].map((row) => row[key].length))
  const [name, measured, aim] = [width('name'), width('measured'), width('aim')]
  for (const row of [HEAD, ...rows])
    console.log(
      `  ${row.name.padEnd(name)}  ${row.measured.padStart(measured)}  ${row.aim.padEnd(aim)}  ${row.verdict}`.trimEnd(),
    )
}

function verdictOf(met: boolean | null): string {
  if (met === null) return ''
  return met ? 'met' : 'MISSED'
}
