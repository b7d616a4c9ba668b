/** The list above the command entry: commands first, then the choices of an option. */

import { avatar, element, roleDot } from './dom.js';

/**
 * A listbox that an input drives while it keeps the focus, as ARIA's combobox pattern asks.
 *
 * @param panel the element that holds a head and the list
 */
export function pickList(panel) {
  const head = panel.querySelector('.panel-head');
  const list = panel.querySelector('[role="listbox"]');
  let input = null;
  let items = [];
  let active = -1;
  let onPick = null;
  // The press would move the focus out of the input before the click arrives.
  panel.addEventListener('mousedown', (event) => event.preventDefault());

  /**
   * @param owner the input
   * @param heading nodes above the list
   * @param newItems {value, label, description?, aside?, face?, color?}; none shows the heading alone
   * @param pick called with the item
   * @param first the place of the item marked at the beginning
   */
  function show(owner, heading, newItems, pick, first = 0) {
    if (input !== owner) hide();
    input = owner;
    items = newItems;
    onPick = pick;
    head.replaceChildren(...heading);
    list.replaceChildren(...items.map(itemNode));
    list.hidden = items.length === 0;
    panel.hidden = false;
    expand(items.length > 0);
    mark(items.length > 0 ? first : -1);
  }

  function hide() {
    panel.hidden = true;
    items = [];
    active = -1;
    expand(false);
    input?.removeAttribute('aria-activedescendant');
  }

  /** A field for free text shows the heading only and is no combobox. */
  function expand(open) {
    if (input?.hasAttribute('role')) input.setAttribute('aria-expanded', String(open));
  }

  function itemNode(item, at) {
    return element('li', {
      id: `${list.id}-${at}`,
      role: 'option',
      data: { value: String(item.value) },
      on: { click: () => onPick(item), mousemove: () => active !== at && mark(at) },
    },
    item.face && avatar(item.face, item.value),
    item.color && roleDot(item.color),
    element('span', { class: 'choice' },
      element('span', { class: 'choice-label', dir: 'auto' }, item.label),
      item.description
        && element('span', { class: 'choice-about', dir: 'auto' }, item.description)),
    item.aside && element('span', { class: 'choice-aside' }, item.aside));
  }

  function mark(at) {
    active = at;
    [...list.children].forEach((node, index) => {
      node.setAttribute('aria-selected', String(index === at));
    });
    if (at < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  /** @returns whether the key was for the list; Tab picks as Enter does */
  function handleKey(event) {
    if (items.length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((active + step + items.length) % items.length);
      event.preventDefault();
      return true;
    }
    const picks = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    if (!picks || active < 0) return false;
    event.preventDefault();
    onPick(items[active]);
    return true;
  }

  /** `id` is the list's, from which others on the page can make theirs. */
  return { show, hide, handleKey, id: list.id };
}
