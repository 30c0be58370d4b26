window.bridgeWasThere = typeof window.bridge === 'object'
window.told = []
addEventListener('DOMContentLoaded', async () => {
  addEventListener('mousedown', ({ clientX: x, clientY: y }) => (window.lastClick = { x, y }))
  const own = (event) => event.preventDefault()
  document.querySelector('button').addEventListener('contextmenu', own)
  window.bridge.onTold((...args) => window.told.push(args))
  const answer = await window.bridge.ask('how do you do')
  document.querySelector('#answer').textContent = JSON.stringify(answer)
})
