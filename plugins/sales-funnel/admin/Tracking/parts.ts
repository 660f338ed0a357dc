export const parts = ['activities', 'loss', 'neglected', 'new'] as const
export type Part = (typeof parts)[number]
