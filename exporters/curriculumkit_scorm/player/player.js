/* Puts the parts together when the page has loaded, and ends the session when it goes away. */
(function (kit) {
  'use strict';

  const { course, notices } = kit;
  const session = new kit.Session(window, notices.report);
  const learner = new kit.Learner(course, session);
  const left = learner.resume();
  let quiz = null;
  let review = null;

  function mayShow(page) {
    return page !== 'result' || learner.memory.last !== null;
  }

  function onShow(page) {
    if (page === 'result') showResult();
    learner.see(page);
    showOnward();
    kit.showProgress(course.pages, learner.memory.seen);
  }

  function showResult() {
    kit.showResult(learner);
    review.start();
  }

  const pages = new kit.Pages(mayShow, onShow);

  function showResultLink() {
    document.querySelectorAll('[data-when="result"]').forEach((element) => {
      element.hidden = learner.memory.last === null;
    });
  }

  function startQuiz() {
    document.querySelectorAll('[data-pass-mark]').forEach((element) => {
      element.textContent = learner.passMark + '%';
    });
    review = new kit.Review(learner);
    quiz = new kit.Quiz(learner, () => {
      showResultLink();
      pages.go('result');
    });
    document.getElementById('result-again').addEventListener('click', () => {
      pages.go('quiz');
      quiz.begin();
    });
    showResultLink();
  }

  function startActivities() {
    document.querySelectorAll('[data-activity]').forEach((box) => {
      box.checked = learner.memory.done.includes(box.dataset.activity);
      box.addEventListener('change', () => learner.tick(box.dataset.activity, box.checked));
    });
  }

  /* In a line of modules a platform's own button to go on is hidden: it would lead past what is not done. */
  function showOnward() {
    document.getElementById('onward').hidden = !(course.onward && learner.isDone && session.leadsOn);
  }

  function startOnward() {
    document.querySelector('#onward button').addEventListener('click', () => {
      session.goOn();
      showOnward();
      notices.offerToReopen();
    });
  }

  function startContents() {
    const button = document.getElementById('contents-button');
    const contents = document.getElementById('contents');
    const set = (open) => {
      button.setAttribute('aria-expanded', String(open));
      contents.classList.toggle('open', open);
    };
    button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
    window.addEventListener('hashchange', () => set(false));
  }

  /* A learner who hides the page may never come back, and may not be told so: `unload` is blocked by browsers and LMSs. */
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    if (quiz) quiz.takeAll();
    session.commitNow();
  });
  window.addEventListener('pagehide', () => {
    if (quiz) quiz.takeAll();
    session.finish();
  });
  /* A page out of the back/forward cache wakes up as it was, but its session has ended. */
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && session.ended) notices.offerToReopen();
  });

  startActivities();
  startContents();
  startOnward();
  if (learner.hasQuiz) startQuiz();
  pages.start(left);
})((window.curriculumkit = window.curriculumkit || {}));
