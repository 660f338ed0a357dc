/** What the server components of a plug-in's pages may use beside `index.ts`. */
export { PluginPage, requireReader } from '../admin/PluginPage/index.tsx'
