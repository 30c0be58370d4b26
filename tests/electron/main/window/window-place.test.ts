import { describe, expect, it } from 'vitest'
import { placeOn } from '../../../../electron/main/window/window-place'

const left = { x: 0, y: 25, width: 1_920, height: 1_055 }
const right = { x: 1_920, y: 0, width: 1_280, height: 800 }
const kept = { x: 2_000, y: 100, width: 700, height: 500, maximized: false }
const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

describe('the place of the window', () => {
  it('is the system’s to find until the user has placed it, and no larger than the screen', () => {
    expect(placeOn(null, [left])).toEqual({ width: 860, height: 640 })
    expect(placeOn(null, [{ ...left, width: 800, height: 480 }])).toEqual({
      width: 800,
      height: 480,
    })
  })

  it('is where it was', () => {
    expect(placeOn(kept, [left, right])).toEqual(rectangle(2_000, 100, 700, 500))
  })

  it('lets the invisible border of Windows lie beyond the edge', () => {
    expect(placeOn({ ...kept, x: -8, y: 25 }, [left])).toEqual(rectangle(-8, 25, 700, 500))
  })

  it('moves to the nearest screen where its own is gone', () => {
    expect(placeOn(kept, [left])).toEqual(rectangle(1_220, 100, 700, 500))
    const far = { x: -5_000, y: 0, width: 1_000, height: 1_000 }
    expect(placeOn(kept, [far, left])).toEqual(rectangle(1_220, 100, 700, 500))
  })

  it('is on the screen that has most of it', () => {
    expect(placeOn({ ...kept, x: 1_800 }, [left, right])).toEqual(rectangle(1_920, 100, 700, 500))
    expect(placeOn({ ...kept, x: 1_300 }, [right, left])).toEqual(rectangle(1_220, 100, 700, 500))
  })

  it('is cut to a smaller screen, never below what can be used', () => {
    const small = { x: 0, y: 0, width: 640, height: 200 }
    expect(placeOn(kept, [small])).toEqual(rectangle(0, 0, 640, 320))
  })

  it('keeps the title bar below a menu bar', () => {
    expect(placeOn({ ...kept, x: 100, y: -300 }, [left]).y).toBe(25)
  })

  it('keeps its size where no screen is told', () => {
    expect(placeOn(kept, [])).toEqual({ width: 700, height: 500 })
  })
})
