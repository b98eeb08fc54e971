/* Loads the page again when a file of the curriculum was saved. */
'use strict';

(function () {
  const EVERY = 1000;
  const shown = document.body.dataset.version;

  async function look() {
    try {
      const answer = await fetch('/version');
      if (String(await answer.json()) !== shown) window.location.reload();
    } catch {
      /* The preview was ended; when it runs again, the page goes on. */
    }
    window.setTimeout(look, EVERY);
  }

  window.setTimeout(look, EVERY);
})();
