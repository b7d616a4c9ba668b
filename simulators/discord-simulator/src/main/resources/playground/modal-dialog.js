/** A modal of the bot: a dialog with text inputs and menus, sent as one form. */

import { element, icon } from './dom.js';
import { markdown } from './markdown.js';

const TEXT_INPUT = 4;
const STRING_SELECT = 3;
const TEXT = 10;
const LABEL = 18;
const PARAGRAPH = 2;

/**
 * @param modal {title, components}; inputs come in action rows, as it used to be, or in labels
 * @param names how to name mentions, see markdown.js
 * @param submit gets {customId: value}, for a menu a list of values; when it rejects, its message is
 *     shown and the dialog stays
 */
export function openModalDialog(modal, names, submit) {
  const error = element('p', { class: 'entry-error', role: 'alert', hidden: true });
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' },
    element('form', { on: { submit: send } },
      element('header', {},
        element('h2', { id: 'modal-title' }, modal.title),
        element('button', {
          type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close },
        }, icon('close'))),
      element('div', { class: 'modal-fields' },
        modal.components.map((component) => fieldNodes(component, names))),
      error,
      element('footer', {},
        element('button', { type: 'button', class: 'button secondary', on: { click: close } },
          'Cancel'),
        element('button', {
          type: 'submit', class: 'button primary', data: { testid: 'modal-submit' },
        }, 'Submit'))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('input, textarea, select')?.focus();

  function close() {
    dialog.close();
  }

  async function send(event) {
    event.preventDefault();
    const inputs = [...dialog.querySelectorAll('[data-input]')];
    try {
      await submit(Object.fromEntries(inputs.map((each) => [each.dataset.input, valueOf(each)])));
      close();
    } catch (refusal) {
      error.textContent = refusal.message;
      error.hidden = false;
    }
  }
}

function valueOf(input) {
  return input instanceof HTMLSelectElement
    ? [...input.selectedOptions].map((option) => option.value)
    : input.value;
}

function fieldNodes(component, names) {
  if (component.type === TEXT) return element('div', {}, markdown(component.content, names));
  if (component.type === LABEL) {
    return field(component.component, component.label, component.description);
  }
  return (component.components ?? []).map((inner) => field(inner, inner.label));
}

function field(input, label, about) {
  const id = `modal-${input.custom_id}`;
  const control = controlFor(input, id);
  if (!control) return null;
  const required = input.required !== false;
  return element('div', { class: 'modal-field' },
    element('label', { for: id }, label,
      required && element('span', { class: 'must', title: 'Required' }, ' *')),
    about && element('p', { class: 'choice-about' }, about),
    control);
}

function controlFor(input, id) {
  const common = {
    id,
    required: input.required !== false,
    data: { input: input.custom_id, testid: `modal-input-${input.custom_id}` },
  };
  if (input.type === STRING_SELECT) {
    const multiple = input.max_values > 1;
    return element('select', { ...common, multiple }, input.options.map(({ value, label, default: preset }) =>
      element('option', { value, selected: preset }, label)));
  }
  if (input.type !== TEXT_INPUT) return null;
  const control = element(input.style === PARAGRAPH ? 'textarea' : 'input', {
    ...common,
    placeholder: input.placeholder,
    minlength: input.min_length,
    maxlength: input.max_length,
    rows: input.style === PARAGRAPH ? '4' : null,
  });
  control.value = input.value ?? '';
  return control;
}
