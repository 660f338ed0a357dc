/** A date field keeps days when its picker offers days; every other date field keeps moments. */
export const isDayField = (field: { type: string }): boolean => {
  const { type, admin } = field as { type: string; admin?: { date?: { pickerAppearance?: string } } }
  return type === 'date' && admin?.date?.pickerAppearance === 'dayOnly'
}
