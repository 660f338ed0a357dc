/** What the server components of a plug-in's pages may use beside `index.ts`. */
export { AdminPage, requireReader } from '../admin/AdminPage/index.tsx'
