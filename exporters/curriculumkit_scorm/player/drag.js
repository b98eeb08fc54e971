/*
 * Dragging by mouse, pen or finger. The browser's own drag and drop does not answer to fingers, and pointers do. Whatever
 * can be dragged can also be done by other controls: nobody has to drag.
 */
(function (kit) {
  'use strict';

  /* A press that moves less than this is a click. */
  const THRESHOLD = 5;

  function overOf(event, dragged) {
    dragged.style.pointerEvents = 'none';
    const over = document.elementFromPoint(event.clientX, event.clientY);
    dragged.style.pointerEvents = '';
    return over;
  }

  /** Lets what matches `selector` inside of `box` be dragged; `drop` is told what was dropped, and onto what. */
  kit.drag = function (box, selector, drop) {
    let press = null;

    function end() {
      if (press) {
        press.dragged.classList.remove('dragged');
        press.dragged.style.transform = '';
      }
      press = null;
    }

    box.addEventListener('pointerdown', (event) => {
      const dragged = event.target.closest(selector);
      const locked = box.closest('fieldset')?.disabled;
      if (!dragged || locked || event.button !== 0 || event.target.closest('button, select, a, input')) return;
      press = { dragged, x: event.clientX, y: event.clientY, moving: false };
      dragged.setPointerCapture(event.pointerId);
    });
    box.addEventListener('pointermove', (event) => {
      if (!press) return;
      const [x, y] = [event.clientX - press.x, event.clientY - press.y];
      press.moving = press.moving || Math.hypot(x, y) > THRESHOLD;
      if (!press.moving) return;
      press.dragged.classList.add('dragged');
      press.dragged.style.transform = 'translate(' + x + 'px, ' + y + 'px)';
    });
    box.addEventListener('pointerup', (event) => {
      if (!press) return;
      const { dragged, moving } = press;
      const over = overOf(event, dragged);
      end();
      if (moving && over) drop(dragged, over);
    });
    box.addEventListener('pointercancel', end);
  };
})((window.curriculumkit = window.curriculumkit || {}));
