import type {
  AgentSort,
  AgentsAnswer,
  ChangesAnswer,
  LinkAnswer,
  LinksAnswer,
  LinkWish,
  ListPage,
  SavedView,
  TableView,
  TimeSheetReport,
  ViewChange,
  ViewsAnswer,
  ViewWish,
} from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import type { Answer } from './answers.ts'

/** A link without the address of the product, which only the routes know. */
export type Link = Omit<LinkAnswer, 'url'>
/** A page of them. */
type Links = Omit<LinksAnswer, 'items'> & { items: Link[] }

/**
 * What the routes of links and views call. Whatever has an id is opened for a viewer, each time anew: NotFound where it
 * is not there, has ended, or is not for them.
 */
export interface LinkAnswers {
  /** May throw what a question throws, and TooMuchToKeep. */
  createLink(viewer: Viewer, wish: LinkWish): Promise<Link>
  /** The viewer's own, newest first. */
  ownLinks(viewer: Viewer, page: ListPage): Promise<Links>
  openLink(viewer: Viewer, id: string): Promise<Link>
  deleteLink(viewer: Viewer, id: string): Promise<void>
  /** The report as it was when the link was pinned. */
  pinnedReport(viewer: Viewer, id: string): Promise<Answer<TimeSheetReport>>
  /** The table of agents as it was, in another order or cut down to a search. */
  pinnedAgents(viewer: Viewer, id: string, table: TableView<AgentSort>): Promise<Answer<AgentsAnswer>>
  /** What is not as it was. */
  changesSince(viewer: Viewer, id: string, page: ListPage): Promise<Answer<ChangesAnswer>>
  views(viewer: Viewer): Promise<ViewsAnswer>
  /** May throw what a question throws, NameTaken and TooMuchToKeep. */
  createView(viewer: Viewer, wish: ViewWish): Promise<SavedView>
  /** Whoever sees a view may start with it; the rest is its owner's, anybody else gets NotYours. */
  changeView(viewer: Viewer, id: string, change: ViewChange): Promise<SavedView>
  deleteView(viewer: Viewer, id: string): Promise<void>
}

/** More than is kept for one viewer, or than one pinned link holds. */
export class TooMuchToKeep extends Error {
  readonly parameter: string

  constructor(parameter: string, message: string) {
    super(message)
    this.name = 'TooMuchToKeep'
    this.parameter = parameter
  }
}

/** The viewer has another view of that name. */
export class NameTaken extends Error {
  constructor() {
    super('You have a view of that name already.')
    this.name = 'NameTaken'
  }
}

/** Something of somebody else's that the viewer may see, and not change. */
export class NotYours extends Error {
  constructor(what: 'link' | 'view') {
    super(`Only the owner of this ${what} may change or delete it.`)
    this.name = 'NotYours'
  }
}
