/** A modal of the bot: a dialog with text inputs and menus, sent as one form. */

import { element, icon } from './dom.js';
import { markdown } from './markdown.js';
import { modalField } from './modal-field.js';

const TEXT = 10;
const LABEL = 18;
let opened = 0;

/**
 * @param modal {title, components}; inputs come in action rows, as it used to be, or in labels
 * @param surroundings {names, choices(kind), person}: how to name mentions, what pickers offer, and
 *     the name of who fills it in
 * @param submit gets {customId: value}, for a menu a list of values; when it rejects, its message is
 *     shown and the dialog stays
 */
export function openModalDialog(modal, surroundings, submit) {
  opened += 1;
  const titleId = `modal-title-${opened}`;
  const fields = [];
  const error = element('p', { class: 'entry-error', role: 'alert', hidden: true });
  const sender = element('button', {
    type: 'submit', class: 'button primary', data: { testid: 'modal-submit' },
  }, 'Submit');
  const dialog = element('dialog', {
    class: 'modal', 'aria-labelledby': titleId, data: { testid: 'modal' },
  },
  element('form', { novalidate: true, on: { submit: send } },
    element('header', {},
      element('div', {},
        element('h2', { id: titleId, dir: 'auto' }, modal.title),
        element('p', { class: 'modal-as' }, `as ${surroundings.person}`)),
      element('button', {
        type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close },
      }, icon('close'))),
    element('div', { class: 'modal-fields' }, modal.components.flatMap(nodesFor)),
    error,
    element('footer', {},
      element('button', {
        type: 'button', class: 'button secondary', data: { testid: 'modal-cancel' },
        on: { click: close },
      }, 'Cancel'),
      sender)));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();

  function nodesFor(component) {
    if (component.type === TEXT) {
      return element('div', {}, markdown(component.content, surroundings.names));
    }
    const inputs = component.type === LABEL
      ? [[component.component, component.label, component.description]]
      : (component.components ?? []).map((inner) => [inner, inner.label]);
    return inputs.map(([input, label, about]) => {
      const field = modalField(input, { label, about, prefix: titleId }, surroundings.choices);
      if (!field) return null;
      fields.push(field);
      return field.node;
    });
  }

  function close() {
    dialog.close();
  }

  async function send(event) {
    event.preventDefault();
    if (sender.hasAttribute('aria-busy')) return;
    const wrong = fields.filter((field) => !field.check());
    complain('');
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    sender.setAttribute('aria-busy', 'true');
    try {
      await submit(Object.fromEntries(fields.map((field) => [field.customId, field.value()])));
      close();
    } catch (refusal) {
      complain(refusal.message);
    } finally {
      sender.removeAttribute('aria-busy');
    }
  }

  function complain(text) {
    error.textContent = text;
    error.hidden = !text;
  }
}
