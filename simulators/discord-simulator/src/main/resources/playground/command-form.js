/** The options of a chosen command as fields in a row; optional ones are added when wanted. */

import { askChoices, readInteraction } from './control.js';
import { element, icon } from './dom.js';
import { dots } from './message-marks.js';
import { optionField } from './option-field.js';

const TYPING_PAUSE_MILLIS = 250;
const CHOICES_WAIT_SECONDS = 3;

/**
 * @param command as registered by the bot
 * @param store people, channels and roles to pick, and where and as whom to ask for choices
 * @param picks the pick list above the entry
 * @param leave called when the reader goes back, with the text to continue with
 */
export function commandForm(command, store, picks, leave) {
  const options = command.options ?? [];
  const row = element('div', { class: 'options' });
  const more = element('div', { class: 'more-options' });
  const node = element('div', { class: 'command-form' },
    element('span', { class: 'command-chip' }, `/${command.name}`), row, more);
  let fields = [];
  let typing = 0;
  const on = { focus: enter, offer, remove };
  for (const option of options.filter((each) => each.required)) add(option);
  showMore();

  function add(option) {
    const field = optionField(option, store.get(), picks.id, on);
    fields = [...fields, field];
    row.append(field.node);
    return field;
  }

  function remove(field) {
    fields = fields.filter((each) => each !== field);
    field.node.remove();
    showMore();
    focus();
  }

  function showMore() {
    const absent = options.filter((option) => !fields.some((field) => field.option === option));
    more.replaceChildren(...absent.map((option) => element('button', {
      type: 'button',
      title: option.description,
      data: { testid: `add-option-${option.name}` },
      on: {
        click: () => {
          const field = add(option);
          showMore();
          field.input.focus();
        },
      },
    }, icon('plus'), option.name)));
    node.classList.toggle('complete', options.length === 0);
  }

  /** A filled field shows no choices by itself, so that Enter sends and does not pick again. */
  function enter(field) {
    if (field.isEmpty()) offer(field);
    else picks.show(field.input, field.about(), [], null);
  }

  /** Shows what the field is about and its choices; a late answer for older text is dropped. */
  async function offer(field) {
    const turn = (typing += 1);
    const pick = (item) => {
      typing += 1;
      field.pick(item);
      picks.hide();
      goOn(field);
    };
    const show = (items, note) => picks.show(field.input, [...field.about(), note].filter(Boolean),
      items, pick, Math.max(0, items.findIndex(field.isPicked)));
    if (!field.option.autocomplete) {
      show(field.fitting());
      return;
    }
    show([], element('span', { class: 'choice-aside' }, dots(), 'Loading options'));
    await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MILLIS));
    if (turn !== typing) return;
    const choices = await choicesFor(field).catch(() => null);
    if (turn !== typing || document.activeElement !== field.input) return;
    if (choices?.length > 0) show(choices);
    else show([], aside(choices ? 'No options match' : 'Loading options failed'));
  }

  function aside(words) {
    return element('span', { class: 'choice-aside' }, words);
  }

  /** @returns null when the bot gave no answer in time */
  async function choicesFor(field) {
    const { guildId, channelId, userId } = store.get();
    const entered = Object.fromEntries(fields
      .map((each) => [each.option.name, each.read().value])
      .filter(([, value]) => value !== undefined));
    entered[field.option.name] = field.input.value;
    const { interactionId } = await askChoices({
      guildId,
      channelId,
      userId,
      name: command.name,
      options: entered,
      focused: field.option.name,
    });
    const { choices } = await readInteraction(interactionId, CHOICES_WAIT_SECONDS);
    return choices && choices.map(({ name, value }) => ({ value, label: name }));
  }

  /** After a pick: the next field that is still empty, else the reader stays and can send. */
  function goOn(field) {
    const at = fields.indexOf(field);
    const next = [...fields.slice(at + 1), ...fields.slice(0, at)].find((each) => each.isEmpty());
    (next ?? field).input.focus();
  }

  function focus() {
    const field = fields.find((each) => each.isEmpty()) ?? fields.at(-1);
    if (field) field.input.focus();
    return Boolean(field);
  }

  /** Backspace in an empty field takes the option away, or leads back to the command's name. */
  function handleKey(event) {
    const field = fields.find((each) => each.input === event.target);
    if (!field || event.key !== 'Backspace' || field.input.value !== '') return;
    event.preventDefault();
    if (!field.option.required) remove(field);
    else if (field === fields[0]) leave(`/${command.name}`);
    else fields[fields.indexOf(field) - 1].input.focus();
  }

  /** @returns {values} by option name, or {problem} with the focus on the field it is about */
  function read() {
    const values = {};
    for (const field of fields) {
      const { value, problem } = field.read();
      if (problem) {
        field.refuse();
        field.input.focus();
        return { problem };
      }
      if (value !== undefined) values[field.option.name] = value;
    }
    return { values };
  }

  return { name: command.name, node, focus, handleKey, read };
}
