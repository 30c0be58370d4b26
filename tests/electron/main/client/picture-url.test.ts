import { expect, it } from 'vitest'
import { allowedPictureUrl, pictureUrl } from '../../../../electron/main/client/picture-url'

it.each([
  'https://i0.hdslb.com/bfs/face/0123456789abcdef.jpg',
  'https://i2.hdslb.com/bfs/face/member/noface.jpg',
  'https://album.biz.hdslb.com/x.webp',
])('%s is asked', (address) => {
  expect(pictureUrl(address)?.href).toBe(address)
  expect(allowedPictureUrl(address).href).toBe(address)
})

it.each([
  'http://i0.hdslb.com/x.jpg',
  'https://hdslb.com/x.jpg',
  'https://i0.hdslb.com:8443/x.jpg',
  'https://user@i0.hdslb.com/x.jpg',
  'https://user:word@i0.hdslb.com/x.jpg',
  'https://i0.hdslb.com.evil.example/x.jpg',
  'https://i0-hdslb.com/x.jpg',
  'https://evilhdslb.com/x.jpg',
  'https://evil.example/i0.hdslb.com/x.jpg',
  'https://i0.hdslb.com@evil.example/x.jpg',
  'https://i0.hdslb.com%40evil.example/x.jpg',
  'https://i0.hdslb.com./x.jpg',
  'https://.hdslb.com/x.jpg',
  'https://127.0.0.1/x.jpg',
  'file:///i0.hdslb.com/x.jpg',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  '//i0.hdslb.com/x.jpg',
  'i0.hdslb.com/x.jpg',
  '',
])('%j is not', (address) => {
  expect(pictureUrl(address)).toBeNull()
  expect(() => allowedPictureUrl(address)).toThrow('Nothing may be sent to')
})
