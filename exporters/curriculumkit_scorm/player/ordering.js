/* Lists that are put in order: by buttons, by arrow keys on them, and by dragging. */
(function (kit) {
  'use strict';

  function items(list) {
    return Array.from(list.querySelectorAll(':scope > [data-key]'));
  }

  /** Tells the form, as a control of the browser would. */
  function changed(list, item) {
    list.dataset.moved = 'yes';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    const values = { item: item.dataset.words, place: items(list).indexOf(item) + 1, all: items(list).length };
    list.parentElement.querySelector('[data-told]').textContent = kit.text('{item}: place {place} of {all}', values);
  }

  function move(item, step) {
    const list = item.parentElement;
    const all = items(list);
    const target = all[all.indexOf(item) + step];
    if (!target) return;
    if (step < 0) target.before(item);
    else target.after(item);
    changed(list, item);
  }

  /** An element that moves in the page loses the focus. */
  function moveByButton(button, step) {
    move(button.closest('[data-key]'), step);
    button.focus();
  }

  function listen(list) {
    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-step]');
      if (button) moveByButton(button, Number(button.dataset.step));
    });
    list.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const button = event.target.closest('[data-step]');
      if (!step || !button) return;
      event.preventDefault();
      moveByButton(button, step);
    });
    kit.drag(list, '[data-key]', (item, over) => {
      const target = over.closest('[data-key]');
      if (!target || target === item || target.parentElement !== list) return;
      const after = items(list).indexOf(item) < items(list).indexOf(target);
      if (after) target.after(item);
      else target.before(item);
      changed(list, item);
    });
  }

  document.querySelectorAll('[data-order]').forEach(listen);
})((window.curriculumkit = window.curriculumkit || {}));
