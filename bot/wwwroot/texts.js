// The words of the page, and the language it speaks.
const korean = {
  title: '평가봇',
  peopleTitle: '누구로 들어갈까요?',
  language: '언어',
  notice: '연습용입니다. 이 컴퓨터에 있는 누구나 누구로든 행동할 수 있으니 실제 평가에는 쓰지 마세요.',
  filter: '이름, 역할, 자치구로 찾기',
  found: count => `${count}명`,
  none: '찾는 사람이 없습니다.',
  forAll: '전체',
  version: number => `평가봇 ${number}`,
  others: '다른 사람으로',
  conversation: '평가봇과의 대화',
  connecting: '다시 연결하는 중…',
  held: '연결되는 대로 보냅니다…',
  notTaken: '죄송합니다. 지금은 저장할 수 없어 보내지 못했습니다. 잠시 뒤에 다시 보내 주세요.',
  unknown: '계획에 없는 사람입니다.',
  broken: '대화를 열 수 없습니다. 봇이 켜져 있는지 확인해 주세요.',
  roles: {
    coordinator: '서울시 담당', panelist: '평가위원', officer: '자치구 담당', consortium: '수행단체',
    writer: '보고서 집필자', auditor: '감사', committee: '지방보조금심의위원회',
  },
};

const english = {
  title: 'EvalBot',
  peopleTitle: 'Who will you be?',
  language: 'Language',
  notice: 'For rehearsals. Anyone on this computer can act as anyone here: do not use it for a real evaluation.',
  filter: 'Find by name, role or district',
  found: count => `${count} ${count === 1 ? 'person' : 'people'}`,
  none: 'Nobody found.',
  forAll: 'All districts',
  version: number => `EvalBot ${number}`,
  others: 'Be somebody else',
  conversation: 'Conversation with EvalBot',
  connecting: 'Reconnecting…',
  held: 'Will be sent once connected…',
  notTaken: 'Sorry, this could not be stored just now and was not sent. Please send it again in a moment.',
  unknown: 'The plan has no such person.',
  broken: 'The conversation cannot be opened. Is the bot running?',
  roles: {
    coordinator: 'Coordinator', panelist: 'Panelist', officer: 'District officer', consortium: 'Consortium',
    writer: 'Report writer', auditor: 'Auditor', committee: 'Committee',
  },
};

export const query = new URLSearchParams(location.search);
export const lang = query.get('lang') === 'en' ? 'en' : 'ko';
export const texts = lang === 'en' ? english : korean;

// Keeps the language and the theme when a link leads on.
export function link(parameters) {
  const kept = {};
  if (lang === 'en') {
    kept.lang = lang;
  }
  if (query.has('theme')) {
    kept.theme = query.get('theme');
  }
  return '?' + new URLSearchParams({ ...kept, ...parameters });
}
