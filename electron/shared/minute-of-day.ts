/** Minutes after midnight of an instant on this machine. */
export const minuteOfDay = (ms: number): number => {
  const date = new Date(ms)
  return date.getHours() * 60 + date.getMinutes()
}
