/** A menu of a message. One choice is sent at once, several when the menu closes. */

import { element, icon } from './dom.js';

/** About the height of the command entry, which covers what hangs below the message list. */
const FOOT_PIXELS = 110;

/**
 * @param menu the component
 * @param options Discord's select options: {label, value, description?, default?}
 * @param surroundings {busy(customId), use(customId, values)}, see components.js
 */
export function selectMenu(menu, options, { busy, use }) {
  const several = (menu.max_values ?? 1) > 1;
  const preset = options.filter((option) => option.default);
  const chosen = new Set(preset.map((option) => option.value));
  const shown = element('span', { class: 'label' }, captionOf(menu, preset));
  const list = element('ul', {
    class: 'menu-list',
    role: 'listbox',
    'aria-multiselectable': several ? 'true' : null,
    hidden: true,
  }, options.map(optionNode));
  const opener = element('button', {
    type: 'button',
    class: 'menu-opener',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-busy': busy(menu.custom_id) ? 'true' : null,
    disabled: menu.disabled,
    data: { customId: menu.custom_id },
    on: { click: () => (list.hidden ? open() : close(true)) },
  }, shown, icon('down'));
  const node = element('div', { class: 'menu', on: { keydown: onKey, focusout: onLeave } },
    opener, list);
  return node;

  function optionNode(option) {
    return element('li', {
      role: 'option',
      tabindex: '-1',
      'aria-selected': String(chosen.has(option.value)),
      data: { value: option.value },
      on: { click: () => pick(option) },
    },
    option.emoji && !option.emoji.id && element('span', { class: 'emoji' }, option.emoji.name),
    element('span', { class: 'choice' },
      element('span', { class: 'choice-label' }, option.label),
      option.description && element('span', { class: 'choice-about' }, option.description)),
    several && icon('check'));
  }

  function open() {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    const below = document.documentElement.clientHeight - opener.getBoundingClientRect().bottom;
    list.classList.toggle('upwards', below < list.offsetHeight + FOOT_PIXELS);
    (list.querySelector('[aria-selected="true"]') ?? list.firstElementChild)?.focus();
  }

  /** @param send whether the choice made so far counts; leaving with Escape drops it */
  function close(send) {
    if (list.hidden) return;
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    const before = preset.map((option) => option.value).join();
    const values = options.map((option) => option.value).filter((value) => chosen.has(value));
    const enough = values.length >= (menu.min_values ?? 1);
    if (send && enough && values.join() !== before) use(menu.custom_id, values);
    else if (several) show(preset.map((option) => option.value));
  }

  function pick(option) {
    if (!several) {
      chosen.clear();
      chosen.add(option.value);
      shown.textContent = option.label;
      close(false);
      opener.focus();
      use(menu.custom_id, [option.value]);
      return;
    }
    if (!chosen.delete(option.value) && chosen.size < menu.max_values) chosen.add(option.value);
    show([...chosen]);
  }

  function show(values) {
    chosen.clear();
    for (const value of values) chosen.add(value);
    for (const item of list.children) {
      item.setAttribute('aria-selected', String(chosen.has(item.dataset.value)));
    }
    shown.textContent = captionOf(menu, options.filter(({ value }) => chosen.has(value)));
  }

  function onKey(event) {
    if (list.hidden) return;
    const items = [...list.children];
    const at = items.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key in steps) {
      items.at(steps[event.key] % items.length)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (at < 0) return;
      items[at].click();
    } else if (event.key === 'Escape') {
      close(false);
      opener.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onLeave(event) {
    if (!node.contains(event.relatedTarget)) close(several);
  }
}

function captionOf(menu, options) {
  return options.map(({ label }) => label).join(', ') || menu.placeholder || 'Make a selection';
}
