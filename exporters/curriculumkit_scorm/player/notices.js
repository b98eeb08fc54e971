/* Short messages above the page. They stand in a live region, so that screen readers say them too. */
(function (kit) {
  'use strict';

  function closeButton(notice) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'notice-close';
    button.textContent = '×';
    button.setAttribute('aria-label', kit.text('Close this message'));
    button.addEventListener('click', () => notice.remove());
    return button;
  }

  function reloadButton() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = kit.text('Open again');
    button.addEventListener('click', () => window.location.reload());
    return button;
  }

  function show(kind, message, action) {
    const region = document.getElementById('notices');
    region.querySelectorAll('[data-notice="' + kind + '"]').forEach((old) => old.remove());
    const notice = document.createElement('div');
    notice.className = 'notice';
    notice.dataset.notice = kind;
    const words = document.createElement('p');
    words.textContent = message;
    notice.append(words, action || closeButton(notice));
    region.append(notice);
  }

  /** Says what became of the connection to the LMS. */
  function report(event) {
    const text = kit.text;
    const messages = {
      'no-lms': () => text('This course is not connected to a learning platform: your results are not stored.'),
      preview: () => text('This is a preview: nothing is stored.'),
      review: () => text('You are reviewing a finished attempt: nothing is stored.'),
      refused: () => text('The learning platform did not store your results. Go on: they will be sent again.'),
      accepted: () => text('The learning platform stores your results again.'),
    };
    if (event === 'accepted') document.querySelectorAll('[data-notice="refused"]').forEach((old) => old.remove());
    show(event, messages[event]());
  }

  function offerToReopen() {
    show('ended', kit.text('This session has ended: nothing more is stored. Open the module again to go on.'), reloadButton());
  }

  function warnOfTime(minutes) {
    show('time', kit.text('Minutes left: {minutes}.', { minutes }));
  }

  function tellThatTimeIsUp() {
    show('time', kit.text('The time is up: your answers were submitted.'));
  }

  kit.notices = { report, offerToReopen, warnOfTime, tellThatTimeIsUp };
})((window.curriculumkit = window.curriculumkit || {}));
