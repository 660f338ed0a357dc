export const parts = ['activities', 'loss', 'neglected', 'new', 'lifecycle'] as const
export type Part = (typeof parts)[number]
