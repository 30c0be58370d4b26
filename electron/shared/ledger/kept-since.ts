import { parseBeijingTime } from '../../bilibili/day'

/**
 * The first Bilibili day that is kept where so many years are, counted back from a day. A day that
 * its year does not have is the one after it.
 */
export const keptSince = (day: string, years: number): string => {
  const year = (Number(day.slice(0, 4)) - years).toString().padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return parseBeijingTime(`${same} 00:00:00`) === null ? `${year}-03-01` : same
}
