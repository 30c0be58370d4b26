import type { CaptureWords } from './capture-words'

/** Keeping the window out of pictures of the screen. */
export const enCapture: CaptureWords = {
  title: 'Screen capture',
  label: 'Keep the window out of screenshots and shared screens',
  text: 'Recordings, screenshots and shared screens show black, or what is behind the window; Bilibili’s sign-in page is covered too. This works against most programs, not against a camera. Tray, menus and notifications stay visible: hide names for those.',
  notOnLinux: 'Linux has no way to do this. Hide names instead while others look on.',
}
