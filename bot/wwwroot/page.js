import './theme.js';
import { lang, query, texts } from './texts.js';

document.documentElement.lang = lang;
document.title = texts.title;
for (const element of document.querySelectorAll('[data-text]')) {
  element.textContent = texts[element.dataset.text];
}
for (const element of document.querySelectorAll('[data-label]')) {
  element.setAttribute('aria-label', texts[element.dataset.label]);
}

const person = query.get('person');
if (person) {
  (await import('./chat.js')).openChat(person);
} else {
  (await import('./people.js')).showPeople();
}
