/* Matching by dragging a match onto an item; the menus beside the items do the same by keyboard, touch or mouse. */
(function (kit) {
  'use strict';

  function listen(box) {
    kit.drag(box, '[data-chip]', (chip, over) => {
      const row = over.closest('[data-row]');
      if (!row || !box.contains(row)) return;
      const select = row.querySelector('select');
      select.value = chip.dataset.key;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  document.querySelectorAll('[data-match]').forEach(listen);
})((window.curriculumkit = window.curriculumkit || {}));
