/** Message components: action rows with buttons and menus, and the layout kinds around them. */

import { cssColor, element, icon } from './dom.js';
import { picture } from './embed.js';
import { markdown } from './markdown.js';
import { selectMenu } from './select-menu.js';

const KIND = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  separator: 14,
  container: 17,
};
const BUTTON_LOOK = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const LINK = 5;

/**
 * @param components as in the message
 * @param surroundings {names, choices(kind), busy(customId), use(customId, values?)}: how to name
 *     mentions, what a menu of people, roles or channels offers, whether a component waits for its
 *     answer, and what happens when it is used
 */
export function componentNodes(components, surroundings) {
  return components.map((component) => componentNode(component, surroundings));
}

function componentNode(component, surroundings) {
  const inner = () => componentNodes(component.components ?? [], surroundings);
  switch (component.type) {
    case KIND.actionRow:
      return element('div', { class: 'action-row' }, inner());
    case KIND.button:
      return component.style === LINK ? linkButton(component) : button(component, surroundings);
    case KIND.stringSelect:
      return selectMenu(component, component.options, surroundings);
    case KIND.userSelect:
    case KIND.roleSelect:
    case KIND.mentionableSelect:
    case KIND.channelSelect:
      return selectMenu(component, surroundings.choices(component.type), surroundings);
    case KIND.section:
      return element('div', { class: 'section' }, element('div', {}, inner()),
        component.accessory && componentNode(component.accessory, surroundings));
    case KIND.text:
      return element('div', {}, markdown(component.content, surroundings.names));
    case KIND.thumbnail:
      return picture(component.media.url, 'embed-thumbnail');
    case KIND.separator:
      return element('hr', { class: component.divider === false ? 'plain' : null });
    case KIND.container:
      return container(component, inner());
    default:
      return element('div', { class: 'unknown-component' },
        `Component of type ${component.type} is not shown here.`);
  }
}

function button(component, { busy, use }) {
  const waiting = busy(component.custom_id);
  return element('button', {
    type: 'button',
    class: `button ${BUTTON_LOOK[component.style] ?? 'secondary'}`,
    disabled: component.disabled,
    'aria-busy': waiting ? 'true' : null,
    'aria-label': component.label ? null : component.emoji?.name,
    data: { customId: component.custom_id },
    on: { click: () => !waiting && use(component.custom_id) },
  }, emoji(component), component.label && element('span', { class: 'label', dir: 'auto' }, component.label));
}

/** A disabled link has no address, so neither mouse nor keyboard follows it. */
function linkButton(component) {
  const open = !component.disabled && /^https?:\/\//.test(component.url);
  return element('a', {
    class: 'button link',
    role: open ? null : 'link',
    'aria-disabled': open ? null : 'true',
    href: open ? component.url : null,
    target: '_blank',
    rel: 'noopener',
    data: { testid: 'link-button' },
  }, emoji(component), component.label && element('span', { class: 'label', dir: 'auto' }, component.label),
  icon('outside'));
}

/** Custom emoji are pictures on another host; their name stands for them. */
function emoji({ emoji: wanted }) {
  if (!wanted) return null;
  const text = wanted.id ? `:${wanted.name}:` : wanted.name;
  return element('span', { class: 'emoji', 'aria-hidden': 'true' }, text);
}

function container(component, children) {
  const node = element('div', { class: 'embed container' },
    element('div', { class: 'embed-body' }, children));
  if (component.accent_color) {
    node.style.setProperty('--edge', cssColor(component.accent_color));
  }
  return node;
}
