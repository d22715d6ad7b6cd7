export function ErrorPage() {
  return <p>ErrorPage</p>
}
