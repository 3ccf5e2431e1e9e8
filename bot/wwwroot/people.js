import { lang, link, texts } from './texts.js';

const groups = document.getElementById('groups');
const filter = document.getElementById('filter');
const found = document.getElementById('found');

// The list of people to act as: those for all districts first, then district by district.
export async function showPeople() {
  document.getElementById('people').hidden = false;
  document.querySelector(`[data-lang=${lang}]`).setAttribute('aria-current', 'true');
  const people = await (await fetch('local/people')).json();
  const show = () => render(people.filter(person => matches(person, filter.value)));
  filter.addEventListener('input', show);
  show();
  const health = await fetch('health/live');
  document.getElementById('version').textContent = texts.version(health.headers.get('EvalBot-Version'));
}

function matches(person, words) {
  const all = [person.name, person.id, ...person.roles.flatMap(role => [texts.roles[role.role], role.district, role.title])].join(' ').toLowerCase();
  return words.normalize('NFC').toLowerCase().split(/\s+/).every(word => all.includes(word));
}

function render(people) {
  const byDistrict = new Map([['', []]]);
  for (const person of people) {
    const districts = new Set(person.roles.map(role => role.district ?? ''));
    for (const district of districts.size ? districts : ['']) {
      byDistrict.set(district, [...byDistrict.get(district) ?? [], person]);
    }
  }

  groups.replaceChildren(...[...byDistrict].filter(([, members]) => members.length).map(([district, members]) => group(district, members)));
  found.textContent = people.length ? texts.found(people.length) : texts.none;
}

function group(district, members) {
  const list = make('ul', members.map(person => {
    const roles = person.roles.filter(role => (role.district ?? '') === district);
    const anchor = make('a', [make('strong', [person.name]), make('span', [roles.map(described).join(', ')])]);
    anchor.href = link({ person: person.id });
    return make('li', [anchor]);
  }));
  return make('section', [make('h2', [district || texts.forAll]), list]);
}

function described(role) {
  return [texts.roles[role.role] ?? role.role, role.title].filter(Boolean).join(' ');
}

function make(name, children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
