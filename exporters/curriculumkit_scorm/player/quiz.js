/* The quiz page: an introduction, then the questions of the attempt under way. */
(function (kit) {
  'use strict';

  const { questions } = kit;

  class Quiz {
    constructor(learner, onSubmit) {
      this.learner = learner;
      this.onSubmit = onSubmit;
      this.intro = document.getElementById('quiz-intro');
      this.form = document.getElementById('quiz-form');
      this.missing = document.getElementById('quiz-missing');
      this.listen();
      if (learner.memory.attempt) this.open();
      this.show();
    }

    listen() {
      document.getElementById('quiz-start').addEventListener('click', () => this.begin());
      document.getElementById('quiz-submit-anyway').addEventListener('click', () => this.submit());
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.check();
      });
      this.form.addEventListener('change', (event) => this.take(event.target));
      this.form.addEventListener('focusin', (event) => this.visit(this.idOf(event.target)));
    }

    root(question) {
      return document.getElementById('question-' + question.id);
    }

    idOf(element) {
      const root = element.closest('[data-question]');
      return root ? root.dataset.question : null;
    }

    /** Starts an attempt; the first question is where the learner goes on. */
    begin() {
      this.learner.beginAttempt();
      this.open();
      this.show();
      const first = this.form.querySelector('[data-question]');
      first.focus({ preventScroll: true });
      first.scrollIntoView();
    }

    /** Fills the form with the answers of the attempt under way, in its order. */
    open() {
      const { seed, answers } = this.learner.memory.attempt;
      this.visits = new Map();
      this.visited = null;
      for (const question of this.learner.course.questions) {
        questions.shuffle(question, this.root(question), seed);
        questions.write(question, this.root(question), answers[question.id]);
      }
    }

    show() {
      const { memory } = this.learner;
      this.intro.hidden = memory.attempt !== null;
      this.form.hidden = memory.attempt === null;
      this.missing.hidden = true;
      const before = document.getElementById('quiz-before');
      before.hidden = memory.best === null;
      if (memory.best !== null) before.textContent = kit.text('Your best result so far: {score}%.', { score: memory.best });
      if (memory.attempt) this.count();
    }

    count() {
      const all = this.learner.course.questions.length;
      const count = all - this.learner.unanswered().length;
      document.getElementById('quiz-count').textContent = kit.text('{count} of {all} answered', { count, all });
    }

    /** Counts the time that the focus stays in a question as the time that it took. */
    visit(id) {
      const now = Date.now();
      if (this.visited) this.visits.get(this.visited).spent += now - this.since;
      if (id && !this.visits.has(id)) this.visits.set(id, { spent: 0, at: new Date(now) });
      this.visited = id;
      this.since = now;
    }

    take(control) {
      const id = this.idOf(control);
      if (!id || !this.learner.memory.attempt) return;
      this.visit(id);
      this.visits.get(id).at = new Date();
      const question = this.learner.questions.get(id);
      this.learner.answer(id, questions.read(question, this.root(question)));
      this.count();
      this.missing.hidden = true;
    }

    /** What was typed last has sent no change yet when the page goes away. */
    takeAll() {
      if (!this.learner.memory.attempt || this.form.hidden) return;
      const { answers } = this.learner.memory.attempt;
      for (const question of this.learner.course.questions) {
        const given = questions.read(question, this.root(question));
        if (given !== (answers[question.id] || '')) this.learner.answer(question.id, given);
      }
    }

    /** Submits, or asks first where answers are missing. */
    check() {
      this.takeAll();
      const open = this.learner.unanswered();
      if (open.length === 0) this.submit();
      else this.ask(open);
    }

    ask(open) {
      const list = document.getElementById('quiz-missing-list');
      const links = open.map((question) => {
        const entry = document.createElement('li');
        const link = document.createElement('a');
        link.href = '#question-' + question.id;
        link.textContent = this.root(question).dataset.name;
        link.addEventListener('click', () => this.root(question).focus({ preventScroll: true }));
        entry.append(link);
        return entry;
      });
      list.replaceChildren(...links);
      this.missing.hidden = false;
      this.missing.focus();
    }

    submit() {
      this.takeAll();
      this.visit(null);
      this.learner.submit(this.visits);
      this.show();
      this.onSubmit();
    }
  }

  kit.Quiz = Quiz;
})((window.curriculumkit = window.curriculumkit || {}));
