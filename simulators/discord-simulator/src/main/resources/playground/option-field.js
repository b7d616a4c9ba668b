/** One option of the command being entered: its name, its input, and what it offers to pick. */

import { element, icon } from './dom.js';
import { closedList, limitsOf, valueOf } from './option-kinds.js';

const SHOWN_CHOICES = 25;

/**
 * @param option as the command declares it
 * @param state the store's value
 * @param prefix what makes the ids of this pane its own, see pick-list.js
 * @param on {focus(field), offer(field), remove(field)}: the field is entered; it is typed in or
 *     clicked, so its choices are wanted; it is left out
 */
export function optionField(option, state, prefix, on) {
  const list = closedList(option, state);
  let picked = null;
  const input = element('input', {
    id: `${prefix}-${option.name}`,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    inputmode: option.type === 4 || option.type === 10 ? 'decimal' : null,
    role: list || option.autocomplete ? 'combobox' : null,
    'aria-autocomplete': list || option.autocomplete ? 'list' : null,
    'aria-expanded': list || option.autocomplete ? 'false' : null,
    'aria-controls': prefix,
    'aria-required': option.required ? 'true' : null,
    'aria-describedby': `${prefix}-about`,
    data: { testid: `command-option-${option.name}` },
  });
  const node = element('div', { class: 'option' },
    element('label', { for: input.id }, option.name), input,
    !option.required && element('button', {
      type: 'button',
      class: 'option-remove',
      'aria-label': `Leave out ${option.name}`,
      on: { click: () => on.remove(field) },
    }, icon('close')));

  const field = {
    option,
    node,
    input,
    isEmpty: () => input.value.trim() === '',
    /** The choices of a closed list that fit the typed text; all of them right after a pick. */
    fitting() {
      const typed = picked?.label === input.value ? '' : input.value.trim().toLowerCase();
      return (list ?? [])
        .filter(({ label }) => label.toLowerCase().includes(typed))
        .slice(0, SHOWN_CHOICES);
    },
    isPicked: (item) => picked?.value === item.value,
    pick(item) {
      picked = item;
      input.value = item.label;
      field.accept();
    },
    /** @returns {value}, {problem}, or an empty object when nothing was entered */
    read() {
      if (picked && picked.label === input.value) return { value: picked.value };
      if (field.isEmpty()) {
        return option.required ? { problem: `${option.name} is required` } : {};
      }
      return valueOf(option, input.value, list);
    },
    refuse() {
      input.setAttribute('aria-invalid', 'true');
      node.classList.add('refused');
    },
    accept() {
      input.removeAttribute('aria-invalid');
      node.classList.remove('refused');
    },
    about: () => [
      element('strong', {}, option.name),
      element('span', { id: `${prefix}-about` },
        [option.description, limitsOf(option)].filter(Boolean).join(' · ')),
      !option.required && element('span', { class: 'choice-aside' }, 'optional'),
    ].filter(Boolean),
  };
  input.addEventListener('focus', () => on.focus(field));
  input.addEventListener('input', () => {
    field.accept();
    on.offer(field);
  });
  input.addEventListener('click', () => on.offer(field));
  return field;
}
