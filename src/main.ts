import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { bridgeKey } from './bridge'

createApp(App).use(createPinia()).provide(bridgeKey, window.biliGlance).mount('#app')
