/** Next runs this in the browser before anything of a page. */
import './time/intlInPageZone.ts'
