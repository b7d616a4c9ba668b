/** One input of a modal: a line or several of text, or a menu. */

import { choiceMenu, withDefaults } from './choice-menu.js';
import { element } from './dom.js';

const TEXT_INPUT = 4;
const STRING_SELECT = 3;
const PICKERS = [5, 6, 7, 8];
const PARAGRAPH = 2;
const LONGEST = 4000;

/**
 * @param input the component
 * @param about {label, about, prefix}: its label, a line below it, and what makes its ids unique
 * @param choices what the picker of a kind offers, see picker-choices.js
 * @returns {customId, node, value(), check(), focus()}, or null for a kind that is not known; `check`
 *     shows what is wrong and tells whether nothing is
 */
export function modalField(input, { label, about, prefix }, choices) {
  const id = `${prefix}-${input.custom_id}`;
  const control = controlFor(input, id, choices);
  if (!control) return null;
  const required = input.required !== false;
  const problem = element('p', { id: `${id}-problem`, class: 'entry-error', hidden: true });
  control.target.setAttribute('aria-describedby', problem.id);
  const node = element('div', { class: 'modal-field' },
    element('div', { class: 'modal-label' },
      element('label', { for: id, dir: 'auto' }, label,
        required && element('span', { class: 'must', title: 'Required' }, ' *')),
      control.counter),
    about && element('p', { class: 'choice-about', dir: 'auto' }, about),
    control.node,
    problem);
  return {
    customId: input.custom_id,
    node,
    value: control.value,
    focus: () => control.target.focus(),
    check() {
      const words = problemOf(input, control.value(), required);
      problem.textContent = words;
      problem.hidden = !words;
      control.target.toggleAttribute('aria-invalid', Boolean(words));
      return !words;
    },
  };
}

function problemOf(input, value, required) {
  if (value.length === 0) return required ? 'This field is required.' : '';
  if (typeof value !== 'string') {
    const fewest = input.min_values ?? 1;
    return value.length < fewest ? `Choose at least ${fewest}.` : '';
  }
  const shortest = input.min_length ?? 0;
  return value.length < shortest ? `At least ${shortest} characters.` : '';
}

/** @returns {node, target, value(), counter?}: `target` is what takes the focus */
function controlFor(input, id, choices) {
  const data = { input: input.custom_id, testid: `modal-input-${input.custom_id}` };
  if (input.type === TEXT_INPUT) return textControl(input, { id, data });
  const picker = PICKERS.includes(input.type);
  if (!picker && input.type !== STRING_SELECT) return null;
  const options = picker ? choices(input.type) : input.options;
  const menu = choiceMenu(withDefaults(input, options), {
    min: input.required === false ? 0 : input.min_values ?? 1,
    max: input.max_values ?? 1,
    placeholder: input.placeholder,
    opener: { id, data },
  });
  return { node: menu.node, target: menu.node.querySelector('button'), value: menu.values };
}

function textControl(input, common) {
  const long = input.style === PARAGRAPH;
  const most = input.max_length ?? LONGEST;
  const counter = element('span', { class: 'modal-counter', 'aria-hidden': 'true' });
  const count = () => {
    counter.textContent = `${node.value.length}/${most}`;
  };
  const node = element(long ? 'textarea' : 'input', {
    ...common,
    type: long ? null : 'text',
    dir: 'auto',
    autocomplete: 'off',
    'aria-required': input.required === false ? null : 'true',
    placeholder: input.placeholder,
    maxlength: most,
    rows: long ? '4' : null,
    on: { input: count },
  });
  node.value = input.value ?? '';
  count();
  return { node, target: node, value: () => node.value, counter };
}
