import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  heightOf,
  placeAfter,
  placeAt,
  TALLEST_PX,
  type ScrollPlace,
  type ScrollSize,
} from '../../../../src/components/history/long-scroll-place'

const ROW_PX = 34
const MILLION: ScrollSize = { contentPx: 1_000_000 * ROW_PX, viewPx: 600 }
const atPx = ({ topPx, shiftPx }: ScrollPlace): number => topPx + shiftPx
const farthest = ({ contentPx, viewPx }: ScrollSize): number => contentPx - viewPx

describe('a place in a long content', () => {
  it('is where the element is scrolled to as long as a browser can lay it out', () => {
    const size = { contentPx: 3_000 * ROW_PX, viewPx: 600 }
    expect(heightOf(size.contentPx)).toBe(size.contentPx)
    expect(placeAt(5_000, size)).toEqual({ topPx: 5_000, shiftPx: 0 })
    expect(placeAfter(90_000, placeAt(0, size), size)).toEqual({ topPx: 90_000, shiftPx: 0 })
  })

  it('needs no more than what a screen of eight pixels to one can lay out', () => {
    expect(heightOf(MILLION.contentPx)).toBe(TALLEST_PX)
    expect(TALLEST_PX * 8).toBeLessThan(2 ** 25)
  })

  it('is within the element and says what was asked for, wherever that is', () => {
    fc.assert(
      fc.property(fc.nat(farthest(MILLION)), (wantedPx) => {
        const place = placeAt(wantedPx, MILLION)
        expect(atPx(place)).toBe(wantedPx)
        expect(place.topPx).toBeGreaterThanOrEqual(0)
        expect(place.topPx).toBeLessThanOrEqual(TALLEST_PX - MILLION.viewPx)
      }),
    )
  })

  it('stays within the content', () => {
    expect(atPx(placeAt(-50, MILLION))).toBe(0)
    expect(atPx(placeAt(1e12, MILLION))).toBe(farthest(MILLION))
    expect(placeAt(100, { contentPx: 200, viewPx: 600 })).toEqual({ topPx: 0, shiftPx: 0 })
  })

  it('goes along with a wheel pixel by pixel, and passes over nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(farthest(MILLION)),
        fc.array(fc.integer({ min: -599, max: 599 }), { maxLength: 50 }),
        (startPx, turns) => {
          let place = placeAt(startPx, MILLION)
          for (const turn of turns) {
            const wanted = Math.min(farthest(MILLION), Math.max(0, atPx(place) + turn))
            place = placeAfter(place.topPx + turn, place, MILLION)
            expect(atPx(place)).toBe(wanted)
          }
        },
      ),
    )
  })

  it('reaches both ends by the scroll bar, and never goes back while that goes on', () => {
    const lastPx = TALLEST_PX - MILLION.viewPx
    let place = placeAt(0, MILLION)
    for (let topPx = 0; topPx <= lastPx; topPx += 7_001) {
      const next = placeAfter(topPx, place, MILLION)
      expect(next.topPx).toBe(topPx)
      expect(atPx(next)).toBeGreaterThanOrEqual(atPx(place))
      place = next
    }
    expect(atPx(placeAfter(lastPx, placeAt(0, MILLION), MILLION))).toBe(farthest(MILLION))
    expect(atPx(placeAfter(0, placeAt(20_000_000, MILLION), MILLION))).toBe(0)
  })
})
