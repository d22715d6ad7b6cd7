import { useQuestion } from '../../question/use-question.ts'
import { COMMAND_WORDS } from '../../words/commands.ts'
import { isAt, MAIN_PAGES, SIDE_PAGES } from '../pages.ts'
import { useAlong } from '../use-along.ts'
import type { CommandGroup } from './command.ts'

/** Every page, with the question that is asked now. */
export function usePageCommands(): CommandGroup {
  const { pathname, navigate } = useQuestion()
  const search = useAlong()
  return {
    id: 'pages',
    commands: [...MAIN_PAGES, ...SIDE_PAGES].map(({ path, name, icon, keys }) => ({
      id: path,
      name,
      icon,
      more: COMMAND_WORDS.goTo({ page: name }),
      ...(keys && { keys }),
      current: isAt(pathname, path),
      run: () => navigate({ pathname: path, search }),
    })),
  }
}
