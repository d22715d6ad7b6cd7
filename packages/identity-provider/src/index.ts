export { type IdentityProvider, type Person, startIdentityProvider } from './provider.ts'
