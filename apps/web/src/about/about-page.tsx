import { ABOUT } from '../words/about.ts'
import { AgentCard } from './agent-card.tsx'
import { BuildCard } from './build-card.tsx'
import { CompareCard } from './compare-card.tsx'
import { CoverageLegend } from './coverage-legend.tsx'
import { DefinitionsCard } from './definitions-card.tsx'
import { LoadCard } from './load-card.tsx'
import { NothingCard } from './nothing-card.tsx'
import { QuotaCard } from './quota-card.tsx'

/** How the numbers are made, what their marks mean, and what is running. */
export function AboutPage() {
  return (
    <>
      <div>
        <h1 className="text-xl font-[640] tracking-[-.018em]">{ABOUT.title}</h1>
        <p className="text-t2">{ABOUT.subtitle}</p>
      </div>
      <DefinitionsCard />
      <div className="grid gap-[14px] lg:grid-cols-2">
        <NothingCard />
        <CoverageLegend />
        <LoadCard />
        <AgentCard />
        <CompareCard />
        <QuotaCard />
        <BuildCard />
      </div>
    </>
  )
}
