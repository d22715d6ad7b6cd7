import type { Span } from '@readyboard/timesheet'
import { type RawBuilder, sql } from 'kysely'

/** The columns of `Sums`, for any grouping of time_rows as r. Sums are cast: engines answer bigint in their own ways. */
export const SUM_COLUMNS = sql`
  count(*)::double precision as "rows",
  sum(r.ready)::double precision as "readySeconds",
  sum(r.not_ready)::double precision as "notReadySeconds",
  sum(r.occupied)::double precision as "occupiedSeconds",
  sum(r.online)::double precision as "onlineSeconds",
  sum(r.inbound_calls)::double precision as "inboundCalls",
  sum(r.inbound_seconds)::double precision as "inboundCallSeconds",
  sum(r.outbound_calls)::double precision as "outboundCalls",
  sum(r.outbound_seconds)::double precision as "outboundCallSeconds",
  sum(case when r.average_wrap_up is not null
    then r.average_wrap_up::double precision * (coalesce(r.inbound_calls, 0) + coalesce(r.outbound_calls, 0)) end)::double precision as "wrapUpSeconds",
  sum(case when r.average_wrap_up is not null
    then coalesce(r.inbound_calls, 0) + coalesce(r.outbound_calls, 0) end)::double precision as "wrapUpCalls",
  sum(case when r.zoom_occupied_percentage >= 0
    then r.zoom_occupied_percentage::double precision * r.online end)::double precision as "zoomOccupiedPercentSeconds",
  sum(case when r.zoom_occupied_percentage >= 0 then r.online end)::double precision as "zoomPercentSeconds",
  case when count(*) = 1 then min(r.average_inbound_talk) end as "ownInboundTalkSeconds",
  case when count(*) = 1 then min(r.average_video_talk) end as "ownVideoTalkSeconds",
  case when count(*) = 1 then min(r.average_wrap_up) end as "ownWrapUpSeconds"`

/** The same columns where every row stands for itself. */
export const SINGLE_ROW_COLUMNS = sql`
  1::double precision as "rows",
  r.ready::double precision as "readySeconds",
  r.not_ready::double precision as "notReadySeconds",
  r.occupied::double precision as "occupiedSeconds",
  r.online::double precision as "onlineSeconds",
  r.inbound_calls::double precision as "inboundCalls",
  r.inbound_seconds::double precision as "inboundCallSeconds",
  r.outbound_calls::double precision as "outboundCalls",
  r.outbound_seconds::double precision as "outboundCallSeconds",
  null::double precision as "wrapUpSeconds",
  null::double precision as "wrapUpCalls",
  case when r.zoom_occupied_percentage >= 0
    then r.zoom_occupied_percentage::double precision * r.online end as "zoomOccupiedPercentSeconds",
  case when r.zoom_occupied_percentage >= 0 then r.online::double precision end as "zoomPercentSeconds",
  r.average_inbound_talk as "ownInboundTalkSeconds",
  r.average_video_talk as "ownVideoTalkSeconds",
  r.average_wrap_up as "ownWrapUpSeconds"`

/** The measures by which tables sort, over the named columns of `SUM_COLUMNS`; the same formulas as the product shows. */
export function sortExpression(sort: string, span: Span, coveredSeconds: RawBuilder<unknown>): RawBuilder<unknown> {
  const states = sql`("readySeconds" + "notReadySeconds" + "occupiedSeconds")`
  const expressions: Record<string, RawBuilder<unknown>> = {
    displayName: sql`sort_name`,
    start: sql`g.bucket`,
    readySeconds: sql`"readySeconds"`,
    notReadySeconds: sql`"notReadySeconds"`,
    occupiedSeconds: sql`"occupiedSeconds"`,
    onlineSeconds: sql`"onlineSeconds"`,
    offlineSeconds: sql`(${coveredSeconds} - "onlineSeconds")`,
    inboundCalls: sql`"inboundCalls"`,
    inboundCallSeconds: sql`"inboundCallSeconds"`,
    outboundCalls: sql`"outboundCalls"`,
    outboundCallSeconds: sql`"outboundCallSeconds"`,
    readyShare: sql`"readySeconds" / nullif(${states}, 0)`,
    notReadyShare: sql`"notReadySeconds" / nullif(${states}, 0)`,
    occupiedShare: sql`"occupiedSeconds" / nullif(${states}, 0)`,
    occupancy: sql`"occupiedSeconds" / nullif("occupiedSeconds" + "readySeconds", 0)`,
    averageInboundTalkSeconds:
      span === 'day' ? sql`"inboundCallSeconds" / nullif("inboundCalls", 0)` : sql`"ownInboundTalkSeconds"`,
    averageWrapUpSeconds: sql`case when "rows" = 1 then "ownWrapUpSeconds" else "wrapUpSeconds" / nullif("wrapUpCalls", 0) end`,
    averageVideoTalkSeconds: sql`"ownVideoTalkSeconds"`,
    occupancyOfOnline: sql`"occupiedSeconds" / nullif("onlineSeconds", 0)`,
    zoomOccupiedShare: sql`"zoomOccupiedPercentSeconds" / nullif("zoomPercentSeconds", 0)`,
    inconsistentRows: sql`"inconsistentRows"`,
  }
  const expression = expressions[sort]
  if (!expression) throw new RangeError(`rows cannot be sorted by ${sort}`)
  return expression
}
