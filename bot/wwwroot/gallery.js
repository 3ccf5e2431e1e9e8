// Every card with its samples, shown by the chat's own renderer. The address says which and how:
// card=rating-form, lang=ko or en, width=320, theme=light, dark or contrast; without a card, all of them.
import { adaptiveCardsHostConfig, nameChoices, styleOptions } from './look.js';
import { themes } from './theme.js';
import { lang, query } from './texts.js';

const korean = {
  title: '카드', all: '모든 카드', cards: '보이는 카드', contents: '카드 목록', language: '언어', width: '너비', theme: '테마', full: '전체',
  light: '밝게', dark: '어둡게', contrast: '고대비', sends: '보낼 내용:',
};
const english = {
  title: 'Cards', all: 'All cards', cards: 'Cards shown', contents: 'List of cards', language: 'Language', width: 'Width', theme: 'Theme', full: 'full',
  light: 'light', dark: 'dark', contrast: 'high contrast', sends: 'Would send:',
};
const words = lang === 'en' ? english : korean;
const wanted = query.get('card');
const width = query.get('width');

document.documentElement.lang = lang;
document.title = wanted ? `${wanted} · ${words.title}` : words.title;
document.getElementById('title').textContent = document.title;
showSwitches();
const all = await (await fetch(`cards/${lang}`)).json();
showContents(all);
await load('../webchat.js');
show(all.filter(card => !wanted || card.name === wanted));

function show(cards) {
  const place = document.getElementById('webchat');
  place.setAttribute('aria-label', words.cards);
  nameChoices(place);
  place.style.width = width ? `${width}px` : '';
  window.WebChat.renderWebChat({
    directLine: lineWith(cards),
    userID: 'reader',
    locale: lang === 'en' ? 'en-US' : 'ko-KR',
    styleOptions: { ...styleOptions, hideSendBox: true },
    adaptiveCardsHostConfig,
  }, place);
}

// A line on which the cards have come, and which says what a button would send.
function lineWith(cards) {
  const activities = cards.map((card, place) => ({
    type: 'message',
    id: `${place}`,
    timestamp: new Date(place * 1000).toISOString(),
    from: { id: 'evalbot', role: 'bot' },
    text: named(card),
    textFormat: 'plain',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.card }],
    channelData: { 'webchat:sequence-id': place },
  }));
  return {
    connectionStatus$: stream([0, 1, 2]),
    activity$: stream(activities),
    postActivity: activity => {
      document.getElementById('pressed').textContent = `${words.sends} ${JSON.stringify(activity.value)}`;
      return stream(['pressed'], true);
    },
    end: () => {},
  };
}

function stream(values, ends = false) {
  return {
    subscribe(observer, ...rest) {
      const told = typeof observer === 'function' ? { next: observer, error: rest[0], complete: rest[1] } : observer;
      const later = setTimeout(() => {
        values.forEach(value => told.next?.(value));
        if (ends) {
          told.complete?.();
        }
      });
      return { unsubscribe: () => clearTimeout(later) };
    },
  };
}

function named(card) {
  return `${card.name}${card.view && ` (${card.view})`} · ${(card.bytes / 1000).toFixed(1)} KB`;
}

function showSwitches() {
  const choices = [
    [words.language, 'lang', [['ko', '한국어'], ['en', 'English']], lang],
    [words.width, 'width', [['320', '320 px'], ['', words.full]], width ?? ''],
    [words.theme, 'theme', themes.map(theme => [theme, words[theme]]), document.documentElement.dataset.theme],
  ];
  document.getElementById('switches').replaceChildren(...choices.map(([title, name, options, present]) => {
    return make('p', [`${title}: `, ...options.flatMap(([value, text]) => [link(text, { [name]: value }, value === present), ' '])]);
  }));
}

function showContents(cards) {
  const sizes = new Map(cards.map(card => [card.name, Math.max(...cards.filter(each => each.name === card.name).map(each => each.bytes))]));
  // One card stands right below: only its neighbours are named beside it.
  const names = [...sizes.keys()];
  const place = names.indexOf(wanted);
  const list = make('ul', [
    make('li', [link(words.all, { card: '' }, !wanted)]),
    ...[...sizes].filter((_, i) => place < 0 || Math.abs(i - place) <= 1).map(([name, bytes]) => make('li', [link(name, { card: name }, name === wanted), ` ${(bytes / 1000).toFixed(1)} KB`])),
  ]);
  const contents = document.getElementById('contents');
  contents.setAttribute('aria-label', words.contents);
  contents.replaceChildren(list);
}

// Leads to the same page with something else chosen.
function link(text, chosen, present) {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(chosen)) {
    parameters.delete(name);
    if (value) {
      parameters.set(name, value);
    }
  }
  const anchor = make('a', [text]);
  anchor.href = `cards?${parameters}`;
  if (present) {
    anchor.setAttribute('aria-current', 'true');
  }
  return anchor;
}

function make(name, children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function load(source) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = resolve;
    script.onerror = () => reject(new Error(source));
    document.head.append(script);
  });
}
