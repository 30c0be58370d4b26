window.bridgeWasThere = typeof window.bridge === 'object'
window.told = []
addEventListener('DOMContentLoaded', async () => {
  window.bridge.onTold((...args) => window.told.push(args))
  const answer = await window.bridge.ask('how do you do')
  document.querySelector('#answer').textContent = JSON.stringify(answer)
})
