import { Mark } from './Mark.tsx'

/** The product's sign at the top of every page. */
export function Icon() {
  return <Mark size={18} />
}
