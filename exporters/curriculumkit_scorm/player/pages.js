/* Shows one page at a time. The address decides which: any `#id` opens the page that contains it, as links do. */
(function (kit) {
  'use strict';

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  function pageOf(id) {
    const target = id && document.getElementById(id);
    return target ? target.closest('[data-page]') : null;
  }

  class Pages {
    /** `mayShow` says whether a page can be opened yet; `onShow` is told the id of the one that was. */
    constructor(mayShow, onShow) {
      this.mayShow = mayShow;
      this.onShow = onShow;
      this.title = document.title;
      this.current = null;
      window.addEventListener('hashchange', () => this.follow(true));
    }

    /** Opens the page that was left, or the one that the address names. */
    start(location) {
      if (pageOf(location)) window.history.replaceState(null, '', '#' + location);
      this.follow(false);
    }

    go(id) {
      if (window.location.hash === '#' + id) this.follow(true);
      else window.location.hash = id;
    }

    follow(moveFocus) {
      const id = decodeURIComponent(window.location.hash.slice(1));
      let page = pageOf(id);
      /* The link that skips to the content leads out of the pages, and must not turn one. */
      if (!page && this.current && document.getElementById(id)) return;
      if (!page || !this.mayShow(page.dataset.page)) page = all('[data-page]')[0];
      const changed = page !== this.current;
      this.current = page;
      all('[data-page]').forEach((one) => one.toggleAttribute('hidden', one !== page));
      this.name(page);
      if (changed) this.onShow(page.dataset.page);
      if (moveFocus) this.reach(page, id, changed);
    }

    name(page) {
      document.title = page.querySelector('h1').textContent.trim() + ' – ' + this.title;
      all('[data-link]').forEach((link) => {
        if (link.dataset.link === page.dataset.page) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      });
    }

    /** Moves to a heading inside the page, or to the page's own, where a screen reader goes on reading. */
    reach(page, id, changed) {
      const target = document.getElementById(id);
      if (target && target !== page && page.contains(target)) {
        target.scrollIntoView();
        return;
      }
      page.querySelector('h1').focus({ preventScroll: true });
      if (changed) window.scrollTo(0, 0);
    }
  }

  /** Marks what was seen in the contents and in the bar of progress. */
  function showProgress(pages, seen) {
    const count = pages.filter((page) => seen.includes(page)).length;
    all('[data-seen]').forEach((mark) => {
      mark.hidden = !seen.includes(mark.dataset.seen);
    });
    const bar = document.getElementById('progress');
    bar.value = count;
    bar.max = pages.length;
    document.getElementById('progress-text').textContent = kit.text('{count} of {all} pages', { count, all: pages.length });
  }

  kit.Pages = Pages;
  kit.showProgress = showProgress;
})((window.curriculumkit = window.curriculumkit || {}));
