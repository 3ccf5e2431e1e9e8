import { adaptiveCardsHostConfig, nameChoices, styleOptions } from './look.js';
import { lang, link, query, texts } from './texts.js';

const status = document.getElementById('status');
const domain = `${location.origin}/v3/directline`;
const locale = lang === 'en' ? 'en-US' : 'ko-KR';
const online = 2; // The connection states of Direct Line: 0 to 2 lead there, 3 to 5 are failures.
const patience = 2500; // Milliseconds.

const submitted = { method: 'keyboard' };
let store;
let current;

// The conversation of one person; it heals by itself when the bot was away.
export async function openChat(person) {
  document.getElementById('chat').hidden = false;
  const others = document.getElementById('others');
  others.href = link({}).replace(/^\?$/, './');
  const who = document.getElementById('who');
  who.textContent = person;
  nameOf(person).then(name => {
    who.textContent = name ?? person;
    document.title = `${name ?? person} · ${texts.title}`;
  });
  await load('webchat.js');
  nameChoices(document.getElementById('webchat'));
  store = window.WebChat.createStore({}, holdUntilConnected, saySorry, readFromTheTop);
  await connect(person);
  stayConnected(person);
}

// Web Chat takes nothing while no line is open: what is pressed or entered then is held here, and sent once one is.
function holdUntilConnected({ dispatch }) {
  const presses = ['WEB_CHAT/SEND_MESSAGE', 'WEB_CHAT/SEND_POST_BACK', 'WEB_CHAT/SEND_MESSAGE_BACK'];
  let connected = false;
  let held = [];
  const hold = action => {
    held = [...held.filter(each => each.type !== action.type || each.payload !== action.payload), action];
    say(texts.held);
  };
  const entered = event => {
    const sends = event.target.closest('form') && (event.type === 'click' ? event.target.closest('button') : event.key === 'Enter' && !event.isComposing);
    if (!connected && sends) {
      hold({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: submitted });
    }
  };
  document.getElementById('webchat').addEventListener('keydown', entered, true);
  document.getElementById('webchat').addEventListener('click', entered, true);

  return next => action => {
    if (!connected && presses.includes(action.type)) {
      hold(action);
      return action;
    }

    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      connected = true;
      setTimeout(() => held.splice(0).forEach(dispatch)); // Only now does Web Chat listen.
    } else if (action.type.startsWith('DIRECT_LINE/DISCONNECT')) {
      connected = false;
    }

    return result;
  };
}

// What the bot could not take, such as while its database is away, stands there to be sent again; said in words until something is taken.
function saySorry() {
  return next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      say(texts.notTaken);
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && status.textContent === texts.notTaken) {
      say('');
    }

    return next(action);
  };
}

// A new card that is longer than the screen is shown from its top; one that changes in its place moves nothing,
// and nothing moves under a finger that presses: the press would be lost.
function readFromTheTop() {
  const seen = new Set();
  document.getElementById('webchat').addEventListener('pointerdown', () => clearTimeout(readFromTheTop.later), true);
  return next => action => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
    const result = next(action);
    if (activity && activity.type === 'message' && !seen.has(activity.id)) {
      seen.add(activity.id);
      clearTimeout(readFromTheTop.later);
      readFromTheTop.later = setTimeout(() => {
        const last = [...document.querySelectorAll('#webchat article')].at(-1);
        if (last && last.offsetHeight > document.getElementById('webchat').clientHeight - 60) {
          last.scrollIntoView({ block: 'start' });
        }
      }, 400);
    }

    return result;
  };
}

async function connect(person) {
  const token = await tokenFor(person);
  if (!token) {
    return;
  }

  // A new line goes on where the last one was: what is shown, and what is being typed into a card, stays.
  const before = current;
  const goOn = before ? { conversationId: before.conversationId, watermark: before.watermark } : {};
  const line = window.WebChat.createDirectLine({
    ...goOn,
    token,
    domain,
    webSocket: query.get('ws') !== '0',
    conversationStartProperties: { locale },
  });
  current = line;
  watch(line, person);
  window.WebChat.renderWebChat(
    { directLine: line, store, userID: person, locale, styleOptions, adaptiveCardsHostConfig },
    document.getElementById('webchat'));
  before?.end();
}

// Asks until the bot answers; says so meanwhile.
async function tokenFor(person) {
  for (;;) {
    try {
      const answer = await fetch(`${domain}/tokens/generate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user: { id: person } }),
      });
      if (answer.ok) {
        return (await answer.json()).token;
      }
      if (answer.status === 404) {
        say(texts.unknown);
        return null;
      }
    } catch {
      // The bot does not answer yet.
    }
    say(texts.connecting);
    await new Promise(resolve => setTimeout(resolve, patience));
  }
}

// A line that the bot ended, or whose token is too old, is replaced; the messages that are shown stay.
function watch(line, person) {
  line.connectionStatus$.subscribe(state => {
    if (line !== current) {
      return;
    }
    if (state === online) {
      say('');
    } else if (state > online) {
      say(texts.connecting);
      setTimeout(() => line === current && connect(person), patience);
    }
  });
}

// Direct Line tells of a lost connection late and returns later still: so look whether the bot is there, and take a new line when it is back.
async function stayConnected(person) {
  for (let lost = false; ;) {
    await new Promise(resolve => setTimeout(resolve, patience));
    const there = await isThere();
    if (there && lost) {
      await connect(person);
    } else if (!there) {
      say(texts.connecting);
    }
    lost = !there;
  }
}

async function isThere() {
  try {
    return (await fetch('health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function say(words) {
  status.textContent = words;
  status.hidden = !words;
}

async function nameOf(person) {
  const people = await (await fetch('local/people')).json();
  return people.find(one => one.id === person)?.name;
}

function load(source) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = resolve;
    script.onerror = () => {
      say(texts.broken);
      reject(new Error(source));
    };
    document.head.append(script);
  });
}
