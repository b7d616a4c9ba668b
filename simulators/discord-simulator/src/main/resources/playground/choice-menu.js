/** A drop-down list to choose one or several things from, with a search field when it is long. */

import { avatar, element, icon, roleDot } from './dom.js';

const SEARCHED_FROM = 9;
const GAP_PIXELS = 4;
let made = 0;

/**
 * @param options {label, value, description?, emoji?, default?, face?, color?}
 * @param settings {min, max, placeholder, opener, done(values)}: `opener` are attributes of the
 *     button that opens it; `done` hears of the choice once it stands and differs from the one
 *     before: at a pick, or when the list of several closes with enough of them
 * @returns {node, values()}
 */
export function choiceMenu(options, { min = 1, max = 1, placeholder, opener: attributes, done }) {
  const several = max > 1;
  let settled = options.filter((option) => option.default).map(({ value }) => value);
  let chosen = new Set(settled);
  made += 1;
  const shown = element('span', { class: 'label', dir: 'auto' });
  const search = options.length >= SEARCHED_FROM && element('input', {
    type: 'text', class: 'menu-search', placeholder: 'Search', 'aria-label': 'Search',
    autocomplete: 'off', spellcheck: 'false', on: { input: filter },
  });
  const list = element('ul', {
    id: `menu-${made}`, role: 'listbox', 'aria-multiselectable': several ? 'true' : null,
  }, options.map(optionNode));
  const none = element('p', { class: 'menu-note', hidden: true }, 'Nothing of that name');
  const panel = element('div', { class: 'menu-list', popover: 'manual' },
    search, list, none,
    several && element('p', { class: 'menu-note' }, limits(min, Math.min(max, options.length))));
  const opener = element('button', {
    type: 'button',
    class: 'menu-opener',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    on: { click: () => (isOpen() ? close(true) : open()) },
    ...attributes,
  }, shown, icon('down'));
  const node = element('div', { class: 'menu', on: { keydown: onKey, focusout: onLeave } },
    opener, panel);
  tell();
  return { node, values: () => settled };

  function optionNode(option) {
    return element('li', {
      role: 'option',
      tabindex: '-1',
      data: { value: option.value },
      on: { click: () => pick(option.value) },
    },
    option.face && avatar(option.face, option.value),
    option.color && roleDot(option.color),
    option.emoji && !option.emoji.id && element('span', { class: 'emoji' }, option.emoji.name),
    element('span', { class: 'choice' },
      element('span', { class: 'choice-label', dir: 'auto' }, option.label),
      option.description
        && element('span', { class: 'choice-about', dir: 'auto' }, option.description)),
    icon('check'));
  }

  function isOpen() {
    return opener.getAttribute('aria-expanded') === 'true';
  }

  function open() {
    panel.showPopover();
    opener.setAttribute('aria-expanded', 'true');
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    (search || list.querySelector('[aria-selected="true"]') || list.firstElementChild)?.focus();
  }

  /** Below the button, or above it where there is more room. */
  function place() {
    const box = opener.getBoundingClientRect();
    const height = document.documentElement.clientHeight;
    const below = height - box.bottom - 2 * GAP_PIXELS;
    const above = box.top - 2 * GAP_PIXELS;
    panel.style.setProperty('--room', `${Math.max(below, above)}px`);
    const upwards = panel.scrollHeight > below && above > below;
    panel.style.width = `${box.width}px`;
    panel.style.left = `${box.left}px`;
    panel.style.top = upwards ? 'auto' : `${box.bottom + GAP_PIXELS}px`;
    panel.style.bottom = upwards ? `${height - box.top + GAP_PIXELS}px` : 'auto';
  }

  /** @param keep whether the choice made so far counts; leaving with Escape drops it */
  function close(keep) {
    if (!isOpen()) return;
    opener.setAttribute('aria-expanded', 'false');
    window.removeEventListener('scroll', place, true);
    window.removeEventListener('resize', place);
    if (panel.isConnected) panel.hidePopover();
    if (search) search.value = '';
    filter();
    const values = options.map(({ value }) => value).filter((value) => chosen.has(value));
    const changed = values.join() !== settled.join();
    if (keep && changed && values.length >= min) {
      settled = values;
      done?.(values);
    }
    chosen = new Set(settled);
    tell();
  }

  function pick(value) {
    const taken = chosen.delete(value);
    if (several) {
      if (!taken && chosen.size < max) chosen.add(value);
      tell();
      return;
    }
    const again = taken && min > 0;
    chosen = new Set(taken && min === 0 ? [] : [value]);
    close(true);
    opener.focus();
    // A menu for one thing in a message tells its bot also when the same is picked once more.
    if (again) done?.([value]);
  }

  function tell() {
    for (const item of list.children) {
      item.setAttribute('aria-selected', String(chosen.has(item.dataset.value)));
    }
    const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    shown.textContent = labels.join(', ') || placeholder || 'Make a selection';
    shown.classList.toggle('filled', labels.length > 0);
  }

  function filter() {
    const text = search ? search.value.trim().toLowerCase() : '';
    for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(text);
    none.hidden = [...list.children].some((item) => !item.hidden);
  }

  function onKey(event) {
    if (!isOpen()) return;
    const items = [...list.children].filter((item) => !item.hidden);
    const at = items.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1 };
    if (at >= 0) Object.assign(steps, { Home: 0, End: -1 });
    if (event.key in steps) {
      items.at(steps[event.key] % items.length)?.focus();
    } else if (event.key === 'Enter' || (event.key === ' ' && at >= 0)) {
      if (event.target === opener) return;
      (at >= 0 ? items[at] : items[0])?.click();
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

/** A menu of people, roles or channels names what is chosen from the beginning by id. */
export function withDefaults(menu, options) {
  const ids = (menu.default_values ?? []).map(({ id }) => id);
  return options.map((option) => (
    ids.includes(option.value) ? { ...option, default: true } : option));
}

function limits(min, max) {
  if (min === max) return `Choose ${max}`;
  return min === 0 ? `Choose up to ${max}` : `Choose ${min} to ${max}`;
}
