// The theme: what the device asks for, or what the address says (theme=light, dark or contrast).
import { query } from './texts.js';

export const themes = ['light', 'dark', 'contrast'];

const contrast = matchMedia('(prefers-contrast: more)');
const dark = matchMedia('(prefers-color-scheme: dark)');

function choose() {
  const wanted = query.get('theme');
  document.documentElement.dataset.theme = themes.includes(wanted) ? wanted
    : contrast.matches ? 'contrast'
    : dark.matches ? 'dark'
    : 'light';
}

choose();
contrast.addEventListener('change', choose);
dark.addEventListener('change', choose);
