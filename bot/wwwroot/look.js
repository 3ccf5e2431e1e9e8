// How the chat and its cards look. The colours are those of style.css, so that a theme changes them all.
const fonts = '"Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, "Segoe UI", sans-serif';
export const styleOptions = {
  accent: 'var(--accent)',
  primaryFont: fonts,
  backgroundColor: 'var(--paper)',
  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 8,
  bubbleMaxWidth: 720,
  bubbleFromUserBackground: 'var(--own)',
  bubbleFromUserBorderColor: 'var(--own-line)',
  bubbleFromUserBorderRadius: 8,
  messageActivityWordBreak: 'keep-all', // Korean breaks between words.
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserTextColor: 'var(--ink)',
  subtle: 'var(--quiet)',
  timestampColor: 'var(--quiet)',
  notificationText: 'var(--quiet)',
  hideScrollToEndButton: false,
  paddingRegular: 8,
  paddingWide: 12,
  sendBoxHeight: 48,
  autoScrollSnapOnPage: true, // A card longer than the screen is read from its top.
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnActive: 'var(--emphasis-back)',
  suggestedActionBackgroundColorOnHover: 'var(--emphasis-back)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxBorderTop: 'solid 1px var(--line)',
  sendBoxButtonColor: 'var(--quiet)',
  sendBoxButtonColorOnDisabled: 'var(--line)',
  sendBoxButtonShadeColorOnActive: 'var(--emphasis-back)',
  sendBoxButtonShadeColorOnDisabled: 'var(--surface)',
  sendBoxButtonShadeColorOnHover: 'var(--emphasis-back)',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
};

const colour = name => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foregroundColors = { // Each has a contrast of 4.5 or more on each background below, in every theme.
  default: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

const container = background => ({ backgroundColor: `var(--${background})`, foregroundColors });

export const adaptiveCardsHostConfig = {
  fontFamily: fonts,
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 12 },
  containerStyles: {
    default: container('surface'),
    emphasis: container('emphasis-back'),
    attention: container('attention-back'),
    warning: container('warning-back'),
    good: container('good-back'),
    accent: container('accent-back'),
  },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  textBlock: { headingLevel: 2 }, // Below the page's own heading.
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { weight: 'bolder', color: 'attention', size: 'default' },
  },
  actions: { maxActions: 10, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  factSet: { title: { weight: 'bolder', maxWidth: 160 }, spacing: 12 },
};

// The renderer says the label of a set of choices with its first choice only: here with each, for whoever listens.
export function nameChoices(place) {
  const name = () => {
    for (const set of place.querySelectorAll('.ac-choiceSetInput-expanded:not([data-named]), .ac-choiceSetInput-multiSelect:not([data-named])')) {
      const [first, ...others] = set.querySelectorAll('input');
      const label = first?.getAttribute('aria-labelledby')?.trim().split(' ')[0];
      if (label) {
        set.dataset.named = '';
        others.forEach(other => other.setAttribute('aria-labelledby', `${label} ${other.getAttribute('aria-labelledby')?.trim() ?? ''}`));
      }
    }
  };
  new MutationObserver(name).observe(place, { childList: true, subtree: true });
}
