/* The quiz page: an introduction, then the questions of the attempt under way. */
(function (kit) {
  'use strict';

  const { questions } = kit;
  const byId = (id) => document.getElementById(id);

  class Quiz {
    constructor(learner, onSubmit) {
      this.learner = learner;
      this.onSubmit = onSubmit;
      this.intro = byId('quiz-intro');
      this.form = byId('quiz-form');
      this.missing = byId('quiz-missing');
      this.visits = new Map();
      const { minutes } = learner.course;
      this.clock = minutes ? new kit.Clock(minutes * 60, () => this.runOut()) : null;
      this.listen();
      if (learner.memory.attempt) this.open();
      this.show();
    }

    listen() {
      byId('quiz-start').addEventListener('click', () => this.begin());
      byId('quiz-submit-anyway').addEventListener('click', () => this.submit());
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.check();
      });
      this.form.addEventListener('change', (event) => this.take(event.target));
      this.form.addEventListener('focusin', (event) => this.visit(this.idOf(event.target)));
      this.form.addEventListener('click', (event) => {
        if (event.target.closest('[data-check]')) this.tell(this.learner.known.get(this.idOf(event.target)));
      });
    }

    root(question) {
      return byId('question-' + question.id);
    }

    idOf(element) {
      const root = element.closest('[data-question]');
      return root ? root.dataset.question : null;
    }

    /** Starts an attempt; the first question is where the learner goes on. */
    begin() {
      if (this.learner.attemptsLeft === 0) return;
      this.learner.beginAttempt();
      this.open();
      this.show();
      const first = this.root(this.learner.questions[0]);
      first.focus({ preventScroll: true });
      first.scrollIntoView();
    }

    /** Fills the form with the answers of the attempt under way, in its order. */
    open() {
      const { seed, answers, used } = this.learner.memory.attempt;
      const { allowance } = this.learner;
      this.visits = new Map();
      this.visited = null;
      questions.arrangeAll(byId('quiz-questions'), this.learner.questions, (question) => this.root(question));
      for (const question of this.learner.questions) {
        const root = this.root(question);
        questions.shuffle(question, root, seed);
        questions.limit(question, root, allowance);
        questions.write(question, root, answers[question.id]);
        this.lock(question, this.learner.isChecked(question.id));
      }
      if (this.clock) this.clock.start(used);
    }

    show() {
      const { memory, attemptsLeft } = this.learner;
      this.intro.hidden = memory.attempt !== null;
      this.form.hidden = memory.attempt === null;
      this.missing.hidden = true;
      byId('quiz-start').hidden = attemptsLeft === 0;
      this.tellBefore(memory.best, attemptsLeft);
      if (memory.attempt) this.count();
    }

    tellBefore(best, attemptsLeft) {
      const before = byId('quiz-before');
      const words = [];
      if (best !== null) words.push(kit.text('Your best result so far: {score}%.', { score: best }));
      if (attemptsLeft !== Infinity) words.push(kit.text('Attempts left: {count}.', { count: attemptsLeft }));
      before.hidden = words.length === 0;
      before.textContent = words.join(' ');
    }

    count() {
      const all = this.learner.questions.length;
      const count = all - this.learner.unanswered().length;
      byId('quiz-count').textContent = kit.text('{count} of {all} answered', { count, all });
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
      const question = this.learner.known.get(id);
      this.noteTime();
      this.learner.answer(id, questions.read(question, this.root(question)));
      this.count();
      this.missing.hidden = true;
    }

    noteTime() {
      if (this.clock && this.clock.running) this.learner.spend(this.clock.used);
    }

    /** What was typed last has sent no change yet when the page goes away. */
    takeAll() {
      if (!this.learner.memory.attempt || this.form.hidden) return;
      const { answers } = this.learner.memory.attempt;
      this.noteTime();
      for (const question of this.learner.questions) {
        const given = questions.read(question, this.root(question));
        if (given !== (answers[question.id] || '')) this.learner.answer(question.id, given);
      }
      this.learner.save();
    }

    /** Tells at once how a question was answered; its answer stays as it is. */
    tell(question) {
      const root = this.root(question);
      const given = questions.read(question, root);
      if (!given) return;
      this.learner.answer(question.id, given);
      this.learner.check(question.id);
      this.count();
      this.lock(question, true);
      root.querySelector('[data-verdict-place]').focus();
    }

    lock(question, locked) {
      const root = this.root(question);
      const place = root.querySelector('[data-verdict-place]');
      root.disabled = locked;
      if (!place) return;
      root.querySelector('[data-check]').hidden = locked;
      place.hidden = !locked;
      if (locked) place.replaceChildren(kit.feedbackOn(this.learner, question));
    }

    /** Submits, or asks first where answers are missing. */
    check() {
      this.takeAll();
      const open = this.learner.unanswered();
      if (open.length === 0) this.submit();
      else this.ask(open);
    }

    ask(open) {
      const list = byId('quiz-missing-list');
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

    runOut() {
      this.submit();
      kit.notices.tellThatTimeIsUp();
    }

    submit() {
      this.takeAll();
      this.visit(null);
      if (this.clock) this.clock.stop();
      this.learner.submit(this.visits);
      this.show();
      this.onSubmit();
    }
  }

  kit.Quiz = Quiz;
})((window.curriculumkit = window.curriculumkit || {}));
