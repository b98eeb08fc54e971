/* Reads answers from the controls of a question and writes them back; one pair of functions for each kind. */
(function (kit) {
  'use strict';

  const all = (selector, root) => Array.from(root.querySelectorAll(selector));

  const choices = {
    read: (root) =>
      all('input', root)
        .filter((input) => input.checked)
        .map((input) => input.value)
        .sort()
        .join(''),
    write: (root, given) =>
      all('input', root).forEach((input) => {
        input.checked = given.includes(input.value);
      }),
  };

  const texts = {
    read: (root) => {
      const typed = all('input', root).map((input) => input.value.trim());
      return typed.some(Boolean) ? typed.join('\n') : '';
    },
    write: (root, given) => {
      const typed = given.split('\n');
      all('input', root).forEach((input, index) => {
        input.value = typed[index] || '';
      });
    },
  };

  const matches = {
    read: (root) =>
      all('select', root)
        .filter((select) => select.value)
        .map((select) => select.dataset.item + select.value)
        .join(''),
    write: (root, given) => {
      const chosen = new Map(kit.marking.pairs(given).map((pair) => [pair[0], pair[1]]));
      all('select', root).forEach((select) => {
        select.value = chosen.get(select.dataset.item) || '';
      });
    },
  };

  /** An order counts as an answer once something was moved: the list must stand in some order from the beginning. */
  const orders = {
    read: (root) => {
      const list = root.querySelector('[data-order]');
      return list.dataset.moved ? all(':scope > [data-key]', list).map((item) => item.dataset.key).join('') : '';
    },
    write: (root, given) => {
      const list = root.querySelector('[data-order]');
      if (given) arrange(list, Array.from(given));
      if (given) list.dataset.moved = 'yes';
      else delete list.dataset.moved;
    },
  };

  /** A text that stands there as the author began it is no answer yet. */
  const essays = {
    read: (root) => {
      const area = root.querySelector('textarea');
      return area.value.trim() === area.defaultValue.trim() ? '' : area.value;
    },
    write: (root, given) => {
      const area = root.querySelector('textarea');
      area.value = given || area.defaultValue;
    },
  };

  const KINDS = {
    one: choices,
    many: choices,
    judge: choices,
    text: texts,
    number: texts,
    match: matches,
    order: orders,
    write: essays,
  };

  function read(question, root) {
    return KINDS[question.kind].read(root);
  }

  function write(question, root, given) {
    KINDS[question.kind].write(root, given || '');
  }

  /** Puts the children of a list that carry a key into the order of the keys, after those that carry none. */
  function arrange(list, keys) {
    const byKey = new Map(all(':scope > [data-key]', list).map((child) => [child.dataset.key, child]));
    keys.filter((key) => byKey.has(key)).forEach((key) => list.append(byKey.get(key)));
  }

  /** Shuffles what may be shuffled in a question: its options, its items, or the targets in all of its menus, alike. */
  function shuffle(question, root, seed) {
    if (!question.shuffled) return;
    const keys = kit.order.keysOf(question, seed);
    all('[data-shuffled]', root).forEach((list) => arrange(list, keys));
  }

  /** Limits what can be typed to what can be kept. */
  function limit(question, root, allowance) {
    const longest = { text: allowance.line, number: allowance.number, write: allowance.essay }[question.kind];
    if (longest === undefined) return;
    all('input, textarea', root).forEach((field) => {
      field.maxLength = longest;
    });
    all('[data-longest]', root).forEach((place) => {
      place.textContent = kit.text('At most {count} characters.', { count: longest });
    });
  }

  /** Shows the questions of an attempt, in its order and numbered; `rootOf` finds the element of each. */
  function arrangeAll(container, order, rootOf) {
    all('[data-unit]', container).forEach((unit) => {
      unit.hidden = true;
    });
    order.forEach((question, index) => {
      const root = rootOf(question);
      const unit = root.closest('[data-unit]');
      const name = kit.text('Question {number}', { number: index + 1 });
      root.dataset.name = name;
      all('[data-number]', root).forEach((place) => {
        place.textContent = name;
      });
      if (unit.hidden) container.append(unit);
      if (unit !== root) unit.append(root);
      unit.hidden = false;
      root.hidden = false;
    });
  }

  kit.questions = { read, write, shuffle, limit, arrangeAll };
})((window.curriculumkit = window.curriculumkit || {}));
