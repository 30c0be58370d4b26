import type { SettingsIndexWords } from './settings-index-words'

/** How one finds one's way through the settings. */
export const enSettingsIndex: SettingsIndexWords = {
  label: 'Sections',
  search: 'Search settings',
  nothingFound: (query) => `No setting mentions “${query}”.`,
  section: {
    accounts: 'Accounts',
    reminders: 'Reminders',
    tray: 'Tray and start',
    appearance: 'Appearance',
    privacy: 'Privacy',
    network: 'Network',
    data: 'Data',
    about: 'About',
  },
  accounts: {
    title: 'Your accounts',
    text: 'Name, colour, reminders and sign-in of an account are on its own page, under “Manage account”. Their order is changed on “All accounts”.',
  },
  names: 'Names and pictures',
}
