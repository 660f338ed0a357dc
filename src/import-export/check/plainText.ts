import { unguardFormula } from '../../csv/formulaGuard.ts'
import { textOfCell, type Cell } from '../table/table.ts'

/** The text of a cell, without the apostrophe that keeps a text from being run as a formula. */
export const plainText = (cell: Cell): string => unguardFormula(textOfCell(cell))
