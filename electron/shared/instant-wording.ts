import { dateText } from './wording'

/** `YYYY-MM-DD HH:MM:SS` of an instant on this machine. */
export const exactText = (ms: number): string => {
  const date = new Date(ms)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()]
  return `${dateText(ms)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}

/** Whole hours and minutes of a span, a begun minute counted whole; nothing is left of a past one. */
export const hoursAndMinutes = (spanMs: number): { hours: number; minutes: number } => {
  const minutes = Math.max(0, Math.ceil(spanMs / 60_000))
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
