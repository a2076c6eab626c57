// Days as a person types them.
const MOST_DAYS = 36_500

/** undefined = cannot be read; null = left empty, nothing goes. */
export const readDays = (text: string): number | null | undefined => {
  const digits = text.replace(/\s/g, '')
  if (digits === '') return null
  const days = /^\d{1,5}$/.test(digits) ? Number(digits) : 0
  return days >= 1 && days <= MOST_DAYS ? days : undefined
}
