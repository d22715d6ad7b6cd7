import { Outlet } from 'react-router'

export function RootFrame() {
  return <Outlet />
}
