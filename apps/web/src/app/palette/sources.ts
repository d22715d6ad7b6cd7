import { useActionCommands } from './action-commands.ts'
import type { CommandSource } from './command.ts'
import { useDisplayCommands } from './display-commands.ts'
import { useAgentCommands, useQueueCommands, useViewCommands } from './found-commands.ts'
import { usePageCommands } from './page-commands.ts'
import {
  useCompareCommands,
  useIntervalCommands,
  useOccupancyCommands,
  useRangeCommands,
  useZoneCommands,
} from './question-commands.ts'

/** Whoever offers commands, in the order in which they stand while nothing is typed. Its length never changes. */
export const SOURCES: readonly CommandSource[] = [
  usePageCommands,
  useViewCommands,
  useActionCommands,
  useRangeCommands,
  useIntervalCommands,
  useCompareCommands,
  useAgentCommands,
  useQueueCommands,
  useOccupancyCommands,
  useZoneCommands,
  useDisplayCommands,
]
