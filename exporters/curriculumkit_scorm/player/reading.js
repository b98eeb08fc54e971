/* What reading needs that HTML alone does not give. */
(function () {
  'use strict';

  /** A link that leaves the module would end the session: it opens a window of its own. */
  function keepSession() {
    document.querySelectorAll('a[href^="http:"], a[href^="https:"]').forEach((link) => {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    });
  }

  /** What scrolls sideways must be reachable by keyboard; what does not must not be a stop on the way. */
  function reachScrolling() {
    const observer = new ResizeObserver((entries) => {
      entries.forEach(({ target }) => {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute('tabindex');
      });
    });
    document.querySelectorAll('.scroll, pre').forEach((box) => observer.observe(box));
  }

  /** A wide table scrolls in a box of its own, so that the page does not. */
  function boxTables() {
    document.querySelectorAll('.prose table').forEach((table) => {
      const box = document.createElement('div');
      box.className = 'scroll';
      table.replaceWith(box);
      box.append(table);
    });
  }

  keepSession();
  boxTables();
  reachScrolling();
})();
