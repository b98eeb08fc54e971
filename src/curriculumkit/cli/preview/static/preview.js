/*
 * A learning platform for one module, as small as can be: it keeps what it is told in this browser, and shows the gist of
 * it. It checks nothing: what a platform may refuse is for tests to find out.
 */
'use strict';

(function () {
  const { module, edition } = document.currentScript.dataset;
  const place = 'curriculumkit ' + edition + ' ' + module;
  const stored = JSON.parse(window.localStorage.getItem(place) || '{}');

  function count(list) {
    return String(Object.keys(stored).filter((key) => key.startsWith(list) && /^\d+\.id$/.test(key.slice(list.length))).length);
  }

  function show() {
    const found = (...names) => names.map((name) => stored[name]).filter(Boolean).join(', ') || '–';
    const told = {
      status: found('cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'),
      score: found('cmi.core.score.raw', 'cmi.score.raw'),
      answers: count('cmi.interactions.'),
      memory: String((stored['cmi.suspend_data'] || '').length),
    };
    for (const [name, value] of Object.entries(told)) document.querySelector('[data-told=' + name + ']').textContent = value;
  }

  function read(element) {
    if (element.endsWith('._count')) return count(element.slice(0, -'_count'.length));
    if (element.endsWith('._children')) return 'id';
    if (element === 'cmi.core.lesson_mode' || element === 'cmi.mode') return 'normal';
    return stored[element] || '';
  }

  function write(element, value) {
    stored[element] = value;
    show();
    return 'true';
  }

  function commit() {
    window.localStorage.setItem(place, JSON.stringify(stored));
    return 'true';
  }

  const opened = () => 'true';
  const error = () => '0';
  window.API = {
    LMSInitialize: opened,
    LMSFinish: commit,
    LMSGetValue: read,
    LMSSetValue: write,
    LMSCommit: commit,
    LMSGetLastError: error,
  };
  window.API_1484_11 = {
    Initialize: opened,
    Terminate: commit,
    GetValue: read,
    SetValue: write,
    Commit: commit,
    GetLastError: error,
  };
  document.getElementById('forget').addEventListener('click', () => {
    Object.keys(stored).forEach((key) => delete stored[key]);
    /* The module says its last words when it goes away: what they are is not to be kept. */
    document.querySelector('iframe').remove();
    window.localStorage.removeItem(place);
    window.location.reload();
  });
  show();
})();
